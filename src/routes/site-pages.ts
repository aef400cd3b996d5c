import type { MessageKey } from '../i18n/messages.ts';

/** A page of the site that is no figure's and no case's: its path and the keys of its texts. */
export interface SitePage {
  readonly path: string;
  /** What the navigation calls it; null where only another page leads to it. */
  readonly nav: MessageKey | null;
  readonly title: MessageKey;
  readonly lead: MessageKey;
  /** Pages that make the argument stand in the header; those by which to check it stand in the footer alone. */
  readonly menu: 'header' | 'footer';
}

/** The pages in the order in which they are read; the navigation and the social images are made from this list. */
export const sitePages: readonly SitePage[] = [
  { path: '/', nav: 'nav.home', title: 'home.title', lead: 'site.description', menu: 'header' },
  { path: '/story/', nav: 'nav.story', title: 'story.title', lead: 'story.lead', menu: 'header' },
  {
    path: '/figures/',
    nav: 'nav.figures',
    title: 'figure.indexTitle',
    lead: 'figure.indexLead',
    menu: 'header',
  },
  { path: '/barriers/', nav: 'nav.barriers', title: 'barriers.title', lead: 'barriers.lead', menu: 'header' },
  { path: '/cases/', nav: 'nav.cases', title: 'cases.title', lead: 'cases.lead', menu: 'header' },
  {
    path: '/cases/compare/',
    nav: null,
    title: 'cases.compareTitle',
    lead: 'cases.compareLead',
    menu: 'footer',
  },
  { path: '/producer/', nav: 'nav.producer', title: 'producer.title', lead: 'producer.lead', menu: 'header' },
  {
    path: '/programme/',
    nav: 'nav.programme',
    title: 'programme.title',
    lead: 'programme.lead',
    menu: 'header',
  },
  {
    path: '/international/',
    nav: 'nav.international',
    title: 'international.title',
    lead: 'international.lead',
    menu: 'header',
  },
  {
    path: '/international/table/',
    nav: null,
    title: 'international.tableTitle',
    lead: 'international.tableLead',
    menu: 'footer',
  },
  { path: '/what-if/', nav: 'nav.whatIf', title: 'whatIf.title', lead: 'whatIf.lead', menu: 'header' },
  { path: '/explore/', nav: 'nav.explore', title: 'explore.title', lead: 'explore.lead', menu: 'header' },
  { path: '/data/', nav: 'nav.data', title: 'data.title', lead: 'data.lead', menu: 'header' },
  { path: '/data/use/', nav: null, title: 'use.title', lead: 'use.lead', menu: 'footer' },
  {
    path: '/statements/',
    nav: 'nav.statements',
    title: 'statement.title',
    lead: 'statement.lead',
    menu: 'footer',
  },
  { path: '/passages/', nav: 'nav.passages', title: 'passages.title', lead: 'passages.lead', menu: 'footer' },
  { path: '/checks/', nav: 'nav.checks', title: 'checks.title', lead: 'checks.lead', menu: 'footer' },
  {
    path: '/reproduction/',
    nav: 'nav.reproduction',
    title: 'reproduction.title',
    lead: 'reproduction.lead',
    menu: 'footer',
  },
  {
    path: '/sampling-error/',
    nav: 'nav.samplingError',
    title: 'sampling.title',
    lead: 'sampling.lead',
    menu: 'footer',
  },
  { path: '/verify/', nav: 'nav.verify', title: 'verify.title', lead: 'verify.lead', menu: 'footer' },
  { path: '/verify/list/', nav: null, title: 'verify.listTitle', lead: 'verify.listLead', menu: 'footer' },
  {
    path: '/verify/method/',
    nav: null,
    title: 'verify.methodTitle',
    lead: 'verify.methodLead',
    menu: 'footer',
  },
  { path: '/explore/local/', nav: null, title: 'local.title', lead: 'local.lead', menu: 'footer' },
  { path: '/releases/', nav: 'nav.releases', title: 'release.title', lead: 'release.lead', menu: 'footer' },
  { path: '/pack/', nav: 'nav.pack', title: 'pack.title', lead: 'pack.lead', menu: 'footer' },
  { path: '/sources/', nav: 'nav.sources', title: 'sources.title', lead: 'sources.lead', menu: 'footer' },
  {
    path: '/bibliography/',
    nav: 'nav.bibliography',
    title: 'bibliography.title',
    lead: 'bibliography.lead',
    menu: 'footer',
  },
  { path: '/glossary/', nav: 'nav.glossary', title: 'glossary.title', lead: 'glossary.lead', menu: 'footer' },
  { path: '/methods/', nav: 'nav.methods', title: 'methods.title', lead: 'methods.lead', menu: 'footer' },
  {
    path: '/benchmark/',
    nav: 'nav.benchmark',
    title: 'benchmark.title',
    lead: 'benchmark.lead',
    menu: 'footer',
  },
  { path: '/search/', nav: null, title: 'search.title', lead: 'search.lead', menu: 'footer' },
  { path: '/offline/', nav: null, title: 'offline.title', lead: 'offline.lead', menu: 'footer' },
  {
    path: '/accessibility/',
    nav: 'nav.accessibility',
    title: 'accessibility.title',
    lead: 'accessibility.lead',
    menu: 'footer',
  },
  { path: '/about/', nav: 'nav.about', title: 'about.title', lead: 'about.lead', menu: 'footer' },
];
