/**
 * The one script of every page with charts, terms or citations, but for those with a scheme, which have `schemes-page`:
 * a page asks for it once, where a script for each of these would be a second request. Each part does nothing where its
 * elements are not. Marks come after charts, which they draw upon.
 */
import './accessed.ts';
import './charts.ts';
import './cite.ts';
import './glossary.ts';
import './keep-pages.ts?figures&copy';
import './mark-countries.ts';
import './mark-factor.ts';
