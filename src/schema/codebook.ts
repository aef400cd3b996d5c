import { z } from 'zod';
import { tableSchema } from './codebook-table.ts';
import { idSchema } from './id.ts';
import { localisedSchema } from './locale.ts';

const labelSchema = z.string().min(1);
const columnSchema = labelSchema.describe('The name of its column in the header of the file.');

const missingKindSchema = z
  .enum(['noAnswer', 'notApplicable', 'notAsked'])
  .describe('Asked and no answer given; the question did not apply; it was not put.');
/** Why an answer is missing. */
export type MissingKind = z.infer<typeof missingKindSchema>;

const categorySchema = z.strictObject({
  code: labelSchema.describe(
    'What stands in the file; where answers have a column each, the name of the column. Full-width and half-width letters are alike.',
  ),
  id: idSchema.describe('What it is called in every table.'),
  ja: labelSchema,
  en: labelSchema,
  mayBeUnused: z
    .boolean()
    .optional()
    .describe('True where nobody need have given it; otherwise a category without an answer is a problem.'),
});
const missingSchema = z.strictObject({
  code: z.string().describe('What stands in the file; the empty text is the empty cell.'),
  kind: missingKindSchema,
});

const askedIfSchema = z.strictObject({
  variable: idSchema.describe('A question or derived variable with a single answer.'),
  in: z.array(idSchema).min(1).describe('The ids of its categories after which the question was put.'),
});

const question = {
  id: idSchema.describe('What the variable is called in tables, in derived variables and in the terminal.'),
  question: localisedSchema.describe('The question as it was put.'),
  universe: idSchema.describe('The id of the universe that the question speaks of.'),
  missing: z
    .array(missingSchema)
    .default([])
    .describe(
      'The codes that are no answer. Any code that stands neither here nor among the categories is a problem.',
    ),
  askedIf: askedIfSchema
    .optional()
    .describe(
      'The question was put only to those who gave one of these answers to another. An answer of anybody else is a problem.',
    ),
  invented: z
    .boolean()
    .default(false)
    .describe('True where the answers were made up and no published value stands behind them.'),
};
const categoriesSchema = z
  .array(categorySchema)
  .min(1)
  .describe('The answers in the order in which they are shown.');

const singleSchema = z
  .strictObject({
    ...question,
    type: z.literal('single'),
    column: columnSchema,
    categories: categoriesSchema,
  })
  .describe('A question with one answer.');

const multipleColumnsSchema = z
  .strictObject({
    ...question,
    type: z.literal('multiple'),
    layout: z.literal('columns'),
    selected: labelSchema
      .optional()
      .describe('The label that says that an answer was chosen; left out where each category has its own.'),
    notSelected: z
      .string()
      .describe('The label that says that it was not; the empty text is the empty cell.'),
    categories: z
      .array(
        categorySchema.extend({
          selected: labelSchema
            .optional()
            .describe(
              'The label that says in its column that it was chosen, where it is not that of the question.',
            ),
        }),
      )
      .min(1)
      .describe(
        'The answers in the order in which they are shown; the code of each is the name of its column.',
      ),
  })
  .describe('A question with several answers, each in a column of its own.');

const multipleDelimitedSchema = z
  .strictObject({
    ...question,
    type: z.literal('multiple'),
    layout: z.literal('delimited'),
    column: columnSchema,
    separator: labelSchema.describe('What stands between two answers in a cell.'),
    categories: categoriesSchema,
  })
  .describe('A question with several answers in one column.');

const numericSchema = z
  .strictObject({
    ...question,
    type: z.literal('numeric'),
    column: columnSchema,
    unit: labelSchema.describe('What is counted or measured, such as employees.'),
    minimum: z.number().optional().describe('A smaller number is a problem.'),
    maximum: z.number().optional().describe('A larger number is a problem.'),
  })
  .describe('A question with a number.');

const variableSchema = z.discriminatedUnion('type', [
  singleSchema,
  z.discriminatedUnion('layout', [multipleColumnsSchema, multipleDelimitedSchema]),
  numericSchema,
]);
/** A question as it stands in the file. */
export type Variable = z.infer<typeof variableSchema>;

const derivedBase = {
  id: idSchema,
  question: localisedSchema.describe('What it says.'),
  universe: idSchema.describe('The id of the universe that it speaks of.'),
};
const derivedCategory = z.strictObject({ id: idSchema, ja: labelSchema, en: labelSchema });

const bandsSchema = z
  .strictObject({
    ...derivedBase,
    type: z.literal('bands'),
    from: idSchema.describe('The number.'),
    bands: z
      .array(
        derivedCategory.extend({
          from: z.number().nullable().describe('The smallest number in it; null is an open end.'),
          below: z.number().nullable().describe('The smallest number above it; null is an open end.'),
        }),
      )
      .min(2)
      .describe('In order and without gaps.'),
  })
  .describe('Bands of a number.');

const recodeSchema = z
  .strictObject({
    ...derivedBase,
    type: z.literal('recode'),
    from: idSchema.describe('A variable with categories that stands before it.'),
    categories: z
      .array(
        derivedCategory.extend({
          of: z.array(idSchema).min(1).describe('The categories put together in it.'),
        }),
      )
      .min(1)
      .describe('Each category of the other variable stands in one of them.'),
  })
  .describe('Categories of another variable put together.');

const anyOfSchema = z
  .strictObject({
    ...derivedBase,
    type: z.literal('anyOf'),
    from: idSchema.describe(
      'A variable with categories that stands before it, mostly one with several answers.',
    ),
    of: z.array(idSchema).min(1).describe('The categories of which one at least was chosen.'),
    categories: z.tuple([derivedCategory, derivedCategory]).describe('Any was chosen, and none was.'),
  })
  .describe('Whether any of some answers was given.');

const derivedVariableSchema = z.discriminatedUnion('type', [bandsSchema, recodeSchema, anyOfSchema]);
/** A variable made from another: bands of a number, categories put together, or any of several. */
export type DerivedVariable = z.infer<typeof derivedVariableSchema>;

const designColumn = z.string().nullable().default(null);
const designSchema = z
  .strictObject({
    id: designColumn.describe(
      'Names the respondent; it may stand once only, and is never printed or published.',
    ),
    weight: designColumn.describe('How many of the population a respondent stands for, at least 0.'),
    stratum: designColumn.describe('The stratum that the respondent was drawn in.'),
    cluster: designColumn.describe('The primary sampling unit (PSU), such as a place.'),
    fpc: designColumn.describe(
      'How many the population of the stratum has, as a count: of PSUs where there are any.',
    ),
    lonelyPsu: z
      .enum(['fail', 'remove', 'certainty', 'adjust', 'average'])
      .default('adjust')
      .describe('What a stratum with a single PSU adds to a variance, by the names of R survey.'),
  })
  .describe(
    'The columns that say how a respondent came into the sample. One that the file does not have is null.',
  );

/** The description of a file of answers, by which any survey becomes tables. */
export const codebookSchema = z.strictObject({
  $schema: z.string().optional().describe('Where editors find this schema: codebook.schema.json.'),
  id: idSchema.describe('What the survey is called in files.'),
  title: localisedSchema.describe('What it is called on pages.'),
  microdata: z
    .enum(['synthetic', 'respondents'])
    .describe('Answers of respondents, or generated ones: then everything that is made of them says so.'),
  file: z
    .strictObject({
      encoding: z.enum(['utf-8', 'shift_jis', 'euc-jp', 'windows-1252', 'utf-16le', 'utf-16be']).optional(),
      delimiter: z.enum([',', ';', '\t']).optional(),
      decimal: z.enum(['.', ',']).optional(),
    })
    .default({})
    .describe('How the file is written, as far as it is not to be found out.'),
  design: designSchema.prefault({}),
  universes: z
    .array(z.strictObject({ id: idSchema, ja: labelSchema, en: labelSchema }))
    .min(1)
    .describe('Of whom the questions speak.'),
  variables: z.array(variableSchema).min(1).describe('The questions.'),
  derived: z
    .array(derivedVariableSchema)
    .default([])
    .describe('Variables made from others, each after the one that it is made from.'),
  ignored: z
    .array(z.strictObject({ column: labelSchema, reason: labelSchema }))
    .default([])
    .describe(
      'Columns of the file that are left out, and why. Any other column that nothing describes is a problem.',
    ),
  tables: z.array(tableSchema).min(1).describe('The tables wanted.'),
});
/** A codebook. */
export type Codebook = z.infer<typeof codebookSchema>;
