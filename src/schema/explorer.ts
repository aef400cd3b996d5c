import { z } from 'zod';
import { localisedSchema } from './locale.ts';
import { syntheticMark } from './reproduction.ts';

/** A name in both languages, with the id by which files and addresses call it. */
const namedSchema = z.strictObject({ id: z.string(), ja: z.string(), en: z.string() });

/** A tenth of a per cent: 539 is 53.9 %. */
const tenthsSchema = z.number().int().min(0).max(1000).nullable();

/**
 * Shares with the ends of their 95 % intervals, a cell after the other: the groups in order, in each the answers. All
 * three are null where the cell is withheld; the ends alone where the design allows no interval.
 */
const explorerSharesSchema = z.strictObject({
  estimate: z.array(tenthsSchema),
  low: z.array(tenthsSchema),
  high: z.array(tenthsSchema),
});
/** Shares of a table of the explorer. */
export type ExplorerShares = z.infer<typeof explorerSharesSchema>;

/** Why there is no test: a cell that it would tell of is withheld, or there is nothing to compare. */
const noTestSchema = z.enum(['withheld', 'none']);

/** Whether groups and answers go together: the Rao–Scott test of second order, with its effect. */
const explorerTestSchema = z.strictObject({
  /** The place of the second breakdown's category; 0 without one. */
  block: z.number().int(),
  /** The place of one of several answers; null where answers exclude each other. */
  option: z.number().int().nullable(),
  outcome: z.union([
    noTestSchema,
    z.strictObject({
      /** F, two decimals. */
      statistic: z.number(),
      df1: z.number(),
      df2: z.number(),
      /** Adjusted after Holm for all tests of the table; four decimals, so that 0 is below 0.00005. */
      p: z.number(),
      /** Tests that the p-value is adjusted for. */
      tests: z.number().int(),
      /** Cramér's V, three decimals. */
      effect: z.number(),
      n: z.number().int(),
    }),
  ]),
});
/** A test of a table of the explorer. */
export type ExplorerTest = z.infer<typeof explorerTestSchema>;

const explorerTableSchema = z.strictObject({
  /** The breakdowns: none for everybody, one, or the second one followed by the first. */
  by: z.array(z.string()).max(2),
  /** By group the respondents that shares are of, unweighted; null where withheld. */
  base: z.array(z.number().int().nullable()),
  /** By cell its respondents, unweighted; null where withheld. */
  n: z.array(z.number().int().nullable()),
  /** Of the answers within a group. */
  row: explorerSharesSchema,
  /**
   * By cell the multiple that its share of the group and the ends were rounded to, since finer ones would tell withheld
   * counts to those who know the weights; null where no cell was.
   */
  rounded: z.array(tenthsSchema).nullable(),
  /** Of the groups within an answer; null where there are no groups. */
  column: explorerSharesSchema.nullable(),
  /** Of the cell among all; null where there are no groups, or answers overlap. */
  total: explorerSharesSchema.nullable(),
  tests: z.array(explorerTestSchema),
  /** Pairs of groups whose share of an answer differs at 5 % after Holm: answer, group, group. */
  differ: z.array(z.tuple([z.number().int(), z.number().int(), z.number().int()])),
  /** How many pairs were compared; null where there were too many respondents for tests. */
  pairs: z.number().int().nullable(),
});
/** A table of the explorer. */
export type ExplorerTable = z.infer<typeof explorerTableSchema>;

/** The words that generated answers carry; null for those of respondents. */
const markSchema = z.literal(syntheticMark).nullable();

/** The file of a question: all its tables, after protection. */
export const explorerFileSchema = z.strictObject({
  question: z.string(),
  mark: markSchema,
  tables: z.array(explorerTableSchema).min(1),
});
/** The file of a question. */
export type ExplorerFile = z.infer<typeof explorerFileSchema>;

const explorerQuestionSchema = z.strictObject({
  id: z.string(),
  /** `multiple` where several answers could be given. */
  kind: z.enum(['single', 'multiple']),
  base: z.enum(['answerers', 'all']),
  universe: z.string(),
  /** The answers in the order of the cells. */
  answers: z.array(namedSchema),
  /** The breakdowns of each table, in the order of its file. */
  tables: z.array(z.array(z.string())),
});
/** A question of the explorer. */
export type ExplorerQuestion = z.infer<typeof explorerQuestionSchema>;

/** The list of all released tables, with every name that they need. */
export const explorerIndexSchema = z.strictObject({
  version: z.string(),
  codebook: z.string(),
  title: localisedSchema,
  microdata: z.enum(['synthetic', 'respondents']),
  mark: markSchema,
  respondents: z.number().int(),
  /** Bases below it are marked as thin. */
  reliableBase: z.number().int(),
  /** The confidence level of every interval. */
  level: z.number(),
  /** Pairs are said to differ where their adjusted p-value is below it; null where nothing was tested. */
  significance: z.number().nullable(),
  universes: z.array(namedSchema),
  /** Questions and breakdowns by what they ask; breakdowns with their categories. */
  variables: z.array(
    namedSchema.extend({
      /** True where the answers were made up and no published value stands behind them. */
      invented: z.boolean(),
      categories: z.array(namedSchema),
    }),
  ),
  questions: z.array(explorerQuestionSchema).min(1),
});
/** The list of all released tables. */
export type ExplorerIndex = z.infer<typeof explorerIndexSchema>;
