/** The one script of a page with a scheme, which has terms and citations beside it and no chart. */
import './accessed.ts?schemes-page&copy';
import './cite.ts?schemes-page&copy';
import './glossary.ts?schemes-page&copy';
import './keep-pages.ts?schemes-page&copy';
import './schemes.ts';
