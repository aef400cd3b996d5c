import { z } from 'zod';
import { localisedSchema } from './locale.ts';
import { intervalKindSchema, unitSchema } from './vocabulary.ts';

/** The words that generated answers carry in every file, image, table and name. */
export const syntheticMark = '合成データ / synthetic: not a finding';

/** Which cell of a table of the survey is meant. */
const estimateOfSchema = z.strictObject({
  question: z.string(),
  category: z.string(),
  by: z.array(z.strictObject({ variable: z.string(), category: z.string() })).default([]),
  base: z.enum(['answerers', 'all']).default('answerers'),
});
/** A cell of a table of the survey. */
export type EstimateOf = z.infer<typeof estimateOfSchema>;

/** Which number of a table of the survey is meant: a mean, a total, or a quantile with its probability. */
const numberOfSchema = z
  .strictObject({
    question: z.string(),
    statistic: z.enum(['mean', 'total', 'quantile']),
    probability: z.number().min(0).max(1).nullable().default(null),
    by: z.array(z.strictObject({ variable: z.string(), category: z.string() })).default([]),
  })
  .refine(({ statistic, probability }) => (statistic === 'quantile') === (probability !== null), {
    error: 'a quantile, and only a quantile, has a probability: 0.5 is the median',
  });
/** A number of a table of the survey. */
export type NumberOf = z.infer<typeof numberOfSchema>;

/** Whether generated answers were fitted to the value, or it follows from others to which they were. */
const useSchema = z.enum(['calibrated', 'implied']);

/** What of the survey stands behind a published statement. */
const comparisonSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('share'),
    statement: z.string(),
    use: useSchema,
    of: estimateOfSchema,
    note: localisedSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('number'),
    statement: z.string(),
    use: useSchema,
    /** In the unit of the statement. */
    of: numberOfSchema,
    note: localisedSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('ratio'),
    statement: z.string(),
    /** The cell above and the cell below. */
    of: z.tuple([estimateOfSchema, estimateOfSchema]),
    note: localisedSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('ranking'),
    statement: z.string(),
    question: z.string(),
    base: z.enum(['answerers', 'all']).default('answerers'),
    /** The categories said to come before all others; their order among themselves is not stated. */
    first: z.array(z.string()).min(1),
    note: localisedSchema.optional(),
  }),
]);
/** What is held against a statement. */
export type Comparison = z.infer<typeof comparisonSchema>;

/** The file that says which estimate of a survey reproduces which statement of the report. */
export const publishedMappingSchema = z.strictObject({
  /** The codebook of the survey. */
  codebook: z.string(),
  /** The source whose statements the survey can reproduce. */
  source: z.string(),
  comparisons: z.array(comparisonSchema).min(1),
  /** Statements of that source which no answers can reproduce, each with the reason. */
  notInMicrodata: z.array(z.strictObject({ statement: z.string(), reason: localisedSchema })),
});
/** Which estimate reproduces which statement. */
export type PublishedMapping = z.infer<typeof publishedMappingSchema>;

/** Whether the survey gives what was published, or cannot say. */
const reproductionVerdictSchema = z.enum(['reproduced', 'notReproduced', 'notInMicrodata']);
/** The outcome of holding a survey against a statement. */
export type ReproductionVerdict = z.infer<typeof reproductionVerdictSchema>;

/** A statement, what was published, and what the answers in use give. */
const reproductionRowSchema = z.strictObject({
  /** The id of the statement. */
  id: z.string(),
  wording: localisedSchema,
  /** `none` where no answer of the survey holds it, `elsewhere` where it was not taken from the survey. */
  kind: z.enum(['share', 'number', 'ratio', 'ranking', 'none', 'elsewhere']),
  publishedValue: z.number().nullable(),
  publishedUnit: unitSchema.nullable(),
  /** The ends of the statement; null is an open end. */
  publishedLow: z.number().nullable(),
  publishedHigh: z.number().nullable(),
  interval: intervalKindSchema,
  /** A share (0-1), a number in the unit of the statement, a ratio, or for a ranking the smallest share among those named first. */
  microdataValue: z.number().nullable(),
  /** For a ranking, the largest share among the others. */
  microdataNext: z.number().nullable(),
  microdataSe: z.number().nullable(),
  /** Respondents in the base, unweighted; the smaller of two. */
  microdataN: z.number().int().nullable(),
  /** The value from the answers minus the published one, in the same unit. */
  difference: z.number().nullable(),
  verdict: reproductionVerdictSchema,
  /** Whether generated answers were fitted to the value; null for answers of respondents. */
  use: useSchema.nullable(),
  /** True where the answers were made up and no published value stands behind them. */
  invented: z.boolean(),
  reason: localisedSchema.nullable(),
  note: localisedSchema.nullable(),
  microdata: z.enum(['synthetic', 'respondents']),
  role: z.enum(['synthetic', 'derived']),
  /** The mark of generated answers, in every row; null for answers of respondents. */
  mark: z.literal(syntheticMark).nullable(),
});
/** A row of the reproduction. */
export type ReproductionRow = z.infer<typeof reproductionRowSchema>;

/** The report held against the microdata in use. */
export const reproductionSchema = z.strictObject({
  /** The id of the table; it says `synthetic` where the answers are. */
  table: z.enum(['reproduction', 'reproduction-synthetic']),
  codebook: z.string(),
  /** The source in the catalogue that the survey is. */
  source: z.string(),
  title: localisedSchema,
  microdata: z.enum(['synthetic', 'respondents']),
  respondents: z.number().int(),
  rows: z.array(reproductionRowSchema),
});
/** The report held against the microdata in use. */
export type Reproduction = z.infer<typeof reproductionSchema>;
