import { z } from 'zod';
import { localisedSchema } from './locale.ts';

/** One row of `figures.csv`: a figure of the report, or a group of numbers of its text that has no figure. */
export const figureRowSchema = z.strictObject({
  id: z.string(),
  number: z.number().int().nullable(),
  title_ja: z.string(),
  title_en: z.string(),
  kind: z.enum(['surveyChart', 'segmentation', 'scheme', 'model', 'text']),
  section: z.string(),
  question_ja: z.string().nullable(),
  question_en: z.string().nullable(),
  universe: z.string().nullable(),
  answers: z.enum(['single', 'multiple', 'notStated', 'notApplicable']),
  sources: z.string(),
  table: z.string().nullable(),
  form: z.enum([
    'segmentation',
    'approximateShares',
    'rankedResponses',
    'oneShare',
    'groupedBars',
    'ranking',
    'bars',
    'gap',
    'none',
  ]),
  status: z.enum(['complete', 'partial', 'textOnly', 'drawing']),
  known_ja: z.string(),
  known_en: z.string(),
  missing_ja: z.string().nullable(),
  missing_en: z.string().nullable(),
});
/** A transcribed figure description. */
export type FigureRow = z.infer<typeof figureRowSchema>;

/** A figure as the site publishes it. `number` is null for numbers that the report prints without a figure. */
export const figureSchema = z.strictObject({
  id: z.string(),
  number: z.number().int().nullable(),
  title: localisedSchema,
  kind: figureRowSchema.shape.kind,
  section: z.string(),
  question: localisedSchema.nullable(),
  universe: z.string().nullable(),
  answers: figureRowSchema.shape.answers,
  sources: z.array(z.string()).min(1),
  table: z.string().nullable(),
  form: figureRowSchema.shape.form,
  status: figureRowSchema.shape.status,
  known: localisedSchema,
  missing: localisedSchema.nullable(),
  /** Ids of the statements that belong to the figure, in the report's order. */
  statements: z.array(z.string()),
  /** Ids of the values derived for the figure. */
  derived: z.array(z.string()),
});
/** A figure with its statements and derived values. */
export type Figure = z.infer<typeof figureSchema>;
