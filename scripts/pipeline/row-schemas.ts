import { z } from 'zod';

/** One row of `universes.csv`. */
export const universeRowSchema = z.strictObject({
  id: z.string(),
  ja: z.string(),
  en: z.string(),
  source: z.string().nullable(),
});

/** One row of `subgroups.csv`: the universe is that share of the survey, or the rest of it. */
export const subgroupRowSchema = z.strictObject({
  universe: z.string(),
  statement: z.string(),
  side: z.enum(['share', 'rest']),
});

/** One row of `terms.csv`. */
export const termRowSchema = z.strictObject({ id: z.string(), ja: z.string(), en: z.string() });

/** One row of `exclusions.csv`: numbers of the report's text that are no statement. */
export const exclusionRowSchema = z.strictObject({
  id: z.string(),
  pattern: z.string(),
  count: z.number().int().min(1),
  kind: z.enum(['date', 'page', 'section', 'list', 'footnoteMark', 'figureNumber', 'name', 'idiom']),
  reason_ja: z.string(),
  reason_en: z.string(),
});

/** One row of `context-facts.csv`, a verbatim copy of what was handed to the project. */
export const contextFactRowSchema = z.strictObject({
  id: z.string(),
  subject: z.string(),
  value: z.string(),
  unit: z.string(),
  period: z.string(),
  wording: z.string(),
  source_title: z.string(),
  publisher: z.string(),
  url: z.string(),
  published: z.string(),
  seen: z.string(),
});

/** One row of `context-labels.csv`: what a context fact is called and the source it belongs to. */
export const contextLabelRowSchema = z.strictObject({
  fact: z.string(),
  source: z.string(),
  subject_ja: z.string(),
  subject_en: z.string(),
});

/** One row of `context-counts.csv`: a number that stands in the wording or the subject of a context fact. */
export const contextCountRowSchema = z.strictObject({
  id: z.string(),
  fact: z.string(),
  subject_ja: z.string(),
  subject_en: z.string(),
  value: z.number(),
  unit: z.string(),
  wording: z.string(),
});

/** One row of `countries.csv`. */
export const countryRowSchema = z.strictObject({
  id: z.string(),
  iso3: z.string(),
  ja: z.string(),
  en: z.string(),
  eu_member: z.enum(['yes', 'no']),
});

/** One row of `eis-sme-innovation.csv`, as received. */
export const eisRowSchema = z.strictObject({
  iso2: z.string(),
  iso3: z.string(),
  country: z.string(),
  indicator: z.string(),
  reference_year: z.number().int(),
  percent_of_smes: z.number(),
});
