import about from '../styles/about.css?url';
import barriers from '../styles/barriers.css?url';
import benchmark from '../styles/benchmark.css?url';
import cases from '../styles/cases.css?url';
import embed from '../styles/embed.css?url';
import dataUse from '../styles/data-use.css?url';
import explore from '../styles/explore.css?url';
import figurePage from '../styles/figure-page.css?url';
import figures from '../styles/figures.css?url';
import glossary from '../styles/glossary-page.css?url';
import international from '../styles/international.css?url';
import local from '../styles/local.css?url';
import methods from '../styles/methods.css?url';
import pack from '../styles/pack.css?url';
import programme from '../styles/programme.css?url';
import register from '../styles/register.css?url';
import reproduction from '../styles/reproduction.css?url';
import samplingError from '../styles/sampling-error.css?url';
import scoreboard from '../styles/scoreboard.css?url';
import search from '../styles/search.css?url';
import site from '../styles/site.css?url';
import story from '../styles/story.css?url';
import verify from '../styles/verify.css?url';
import whatIf from '../styles/what-if.css?url';

/**
 * The style sheets of the site. A page loads exactly one: `site`, or one that holds all of `site` and what some pages
 * alone need; in the page of another site `embed`, which needs no frame. So no page carries the rules of others, and
 * none asks twice.
 */
export const styleSheets = {
  site,
  about,
  barriers,
  benchmark,
  cases,
  embed,
  dataUse,
  explore,
  figurePage,
  figures,
  glossary,
  international,
  local,
  methods,
  pack,
  programme,
  register,
  reproduction,
  samplingError,
  scoreboard,
  search,
  story,
  verify,
  whatIf,
} as const;

/** The name of a style sheet. */
export type StyleSheet = keyof typeof styleSheets;
