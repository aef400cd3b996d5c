/**
 * The one script of every page with charts, schemes, terms or citations: a page asks for it once, where a script for
 * each kind of page would be a second request. Each part does nothing where its elements are not. Marks come after
 * charts, which they draw upon.
 */
import './accessed.ts';
import './charts.ts';
import './cite.ts';
import './glossary.ts';
import './keep-pages.ts?figures&copy';
import './mark-countries.ts';
import './mark-factor.ts';
import './schemes.ts';
