import { z } from 'zod';
import { localisedSchema } from './locale.ts';

const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is English kebab-case, such as needs-exploration');

/** Why an answer is missing: the person gave none, the question did not apply, or it was not put. */
const missingKindSchema = z.enum(['noAnswer', 'notApplicable', 'notAsked']);
/** Why an answer is missing. */
export type MissingKind = z.infer<typeof missingKindSchema>;

/** A category: the code in the file, the id in every table, and its names; the order of the list is the order shown. */
const categorySchema = z.strictObject({
  code: z.string().min(1),
  id: idSchema,
  ja: z.string().min(1),
  en: z.string().min(1),
  /** True where no answer with this code is expected: otherwise an unused category is a problem. */
  mayBeUnused: z.boolean().optional(),
});
const missingSchema = z.strictObject({ code: z.string(), kind: missingKindSchema });

/** The question was put only to those whose answer to another is among the named categories. */
const askedIfSchema = z.strictObject({ variable: idSchema, in: z.array(idSchema).min(1) });

const question = {
  id: idSchema,
  question: localisedSchema,
  /** The id of the universe that the question speaks of. */
  universe: idSchema,
  missing: z.array(missingSchema).default([]),
  askedIf: askedIfSchema.optional(),
  /** True where the answers were made up and no published value stands behind them. */
  invented: z.boolean().default(false),
};

const singleSchema = z.strictObject({
  ...question,
  type: z.literal('single'),
  column: z.string().min(1),
  categories: z.array(categorySchema).min(1),
});

const multipleColumnsSchema = z.strictObject({
  ...question,
  type: z.literal('multiple'),
  /** One column an answer; the category's `code` is the name of its column. */
  layout: z.literal('columns'),
  /** The label that says that an answer was chosen; a category may have its own. */
  selected: z.string().min(1).optional(),
  notSelected: z.string(),
  categories: z.array(categorySchema.extend({ selected: z.string().min(1).optional() })).min(1),
});

const multipleDelimitedSchema = z.strictObject({
  ...question,
  type: z.literal('multiple'),
  /** All answers in one column, separated by `separator`. */
  layout: z.literal('delimited'),
  column: z.string().min(1),
  separator: z.string().min(1),
  categories: z.array(categorySchema).min(1),
});

const numericSchema = z.strictObject({
  ...question,
  type: z.literal('numeric'),
  column: z.string().min(1),
  unit: z.string().min(1),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});

/** A question as it stands in the file. */
const variableSchema = z.discriminatedUnion('type', [
  singleSchema,
  z.discriminatedUnion('layout', [multipleColumnsSchema, multipleDelimitedSchema]),
  numericSchema,
]);
/** A question. */
export type Variable = z.infer<typeof variableSchema>;

const derivedBase = { id: idSchema, question: localisedSchema, universe: idSchema };
const derivedCategory = z.strictObject({ id: idSchema, ja: z.string().min(1), en: z.string().min(1) });

/** A variable made from others: bands of a number, categories put together, or any of several. */
const derivedVariableSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...derivedBase,
    type: z.literal('bands'),
    from: idSchema,
    /** From `from` (included) to `below` (excluded), in order and without gaps; null is an open end. */
    bands: z
      .array(derivedCategory.extend({ from: z.number().nullable(), below: z.number().nullable() }))
      .min(2),
  }),
  z.strictObject({
    ...derivedBase,
    type: z.literal('recode'),
    from: idSchema,
    categories: z.array(derivedCategory.extend({ of: z.array(idSchema).min(1) })).min(1),
  }),
  z.strictObject({
    ...derivedBase,
    type: z.literal('anyOf'),
    from: idSchema,
    of: z.array(idSchema).min(1),
    categories: z.tuple([derivedCategory, derivedCategory]),
  }),
]);
/** A derived variable. */
export type DerivedVariable = z.infer<typeof derivedVariableSchema>;

/** Columns that say how a respondent came into the sample. */
const designSchema = z.strictObject({
  id: z.string().nullable().default(null),
  weight: z.string().nullable().default(null),
  stratum: z.string().nullable().default(null),
  cluster: z.string().nullable().default(null),
  /** Population size of the stratum, as a count. */
  fpc: z.string().nullable().default(null),
  lonelyPsu: z.enum(['fail', 'remove', 'certainty', 'adjust', 'average']).default('adjust'),
});

/** How a quantile is read off the weights, by the names of R survey (`qrule`); `hf3` is type 3 of Hyndman and Fan. */
const quantileRuleSchema = z.enum([
  ...(['math', 'school', 'hf1', 'hf2', 'hf3', 'hf4', 'hf5', 'hf6', 'hf7', 'hf8', 'hf9'] as const),
]);

const probabilityRule = 'a probability is a number of 0-1: 0.5 is the median';

/**
 * What is estimated of a number: `mean`, `total` (of the population that the weights stand for), `median`, or quantiles
 * with their probabilities: `{ "quantiles": [0.25, 0.75] }` are the quartiles beside the median.
 */
const statisticSchema = z.union(
  [
    z.enum(['mean', 'total', 'median']),
    z.strictObject({ quantiles: z.array(z.number().min(0, probabilityRule).max(1, probabilityRule)).min(1) }),
  ],
  {
    error:
      'a statistic is "mean", "total", "median" or { "quantiles": [0.25, 0.75] } with probabilities of 0-1',
  },
);
/** A statistic of a number. */
export type Statistic = z.infer<typeof statisticSchema>;

/** A table wanted: a question, overall or by one or two other variables. */
const tableSchema = z.strictObject({
  question: idSchema,
  by: z.array(idSchema).max(2).default([]),
  /** Of multiple answers: those who gave any, or all who were asked. A number has no table of `all`. */
  base: z.enum(['answerers', 'all']).default('answerers'),
  /**
   * Of a numeric question, and only of one: what is estimated, in the order shown. A numeric question without it has
   * no table; its bands (`derived`) have shares.
   */
  statistics: z.array(statisticSchema).min(1).optional(),
  /** How quantiles are read off the weights; `math`, the inverse of the distribution function, where it is missing. */
  quantileRule: quantileRuleSchema.optional(),
});

/** The description of a file of answers, by which any survey becomes the tables of this site. */
export const codebookSchema = z.strictObject({
  id: idSchema,
  title: localisedSchema,
  /** `synthetic` answers were generated: everything made of them says so. */
  microdata: z.enum(['synthetic', 'respondents']),
  file: z
    .strictObject({
      encoding: z.enum(['utf-8', 'shift_jis', 'euc-jp', 'windows-1252', 'utf-16le', 'utf-16be']).optional(),
      delimiter: z.enum([',', ';', '\t']).optional(),
      decimal: z.enum(['.', ',']).optional(),
    })
    .default({}),
  design: designSchema.prefault({}),
  universes: z.array(z.strictObject({ id: idSchema, ja: z.string().min(1), en: z.string().min(1) })).min(1),
  variables: z.array(variableSchema).min(1),
  derived: z.array(derivedVariableSchema).default([]),
  /** Columns of the file that are left out, each with its reason; any other unknown column is a problem. */
  ignored: z.array(z.strictObject({ column: z.string().min(1), reason: z.string().min(1) })).default([]),
  tables: z.array(tableSchema).min(1),
});
/** A codebook. */
export type Codebook = z.infer<typeof codebookSchema>;
