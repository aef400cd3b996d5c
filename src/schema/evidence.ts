import { z } from 'zod';
import { usAbsSchema } from './barrier.ts';
import { caseFunctionSchema, caseSchema } from './case.ts';
import { citationSchema } from './citation.ts';
import { derivedValueSchema, reconciliationSchema } from './derived-value.ts';
import { eisSchema } from './eis.ts';
import { evaluationSchema } from './evaluation.ts';
import { factSchema } from './fact.ts';
import { figureSchema } from './figure.ts';
import { glossaryEntrySchema } from './glossary.ts';
import { localisedSchema } from './locale.ts';
import { modelElementSchema } from './model-element.ts';
import { nameSchema, passageSchema } from './passage.ts';
import { reproductionSchema } from './reproduction.ts';
import { samplingErrorRowSchema } from './sampling-error.ts';
import { schemeSchema } from './scheme.ts';
import { sinceSchema } from './since.ts';
import { surveyEstimateSchema } from './survey-estimate.ts';
import { sourceSchema } from './source.ts';
import { statementSchema } from './statement.ts';
import { figureTableSchema, publishedTableSchema } from './table.ts';
import { whatIfSchema } from './what-if.ts';

/** The firms a number is about. */
const universeSchema = z.strictObject({
  id: z.string(),
  label: localisedSchema,
  source: z.string().nullable(),
});
/** A universe. */
export type Universe = z.infer<typeof universeSchema>;

/** A name that contains a digit and may stand in a text: UTF-8, CC BY 4.0. */
const termSchema = z.strictObject({ id: z.string(), label: localisedSchema });
/** A term. */
export type Term = z.infer<typeof termSchema>;

/** The file `data/derived/evidence.json`: everything the pages may say, and nothing else. */
export const evidenceSchema = z.strictObject({
  version: z.string(),
  /** The day of the version. Files to download bear it, since no clock may change their bytes. */
  released: z.iso.date(),
  statements: z.array(statementSchema),
  figures: z.array(figureSchema),
  tables: z.array(figureTableSchema),
  derived: z.array(derivedValueSchema),
  reconciliations: z.array(reconciliationSchema),
  facts: z.array(factSchema),
  since: z.array(sinceSchema),
  usAbs: usAbsSchema,
  eis: eisSchema,
  whatIf: whatIfSchema,
  evaluation: evaluationSchema,
  /** Sampling errors by number of answers, result and level. */
  samplingErrors: z.array(samplingErrorRowSchema),
  sources: z.array(sourceSchema),
  universes: z.array(universeSchema),
  terms: z.array(termSchema),
  passages: z.array(passageSchema),
  names: z.array(nameSchema),
  cases: z.array(caseSchema),
  schemes: z.array(schemeSchema),
  caseFunctions: z.array(caseFunctionSchema),
  modelElements: z.array(modelElementSchema),
  glossary: z.array(glossaryEntrySchema),
  citations: z.array(citationSchema),
  /** The report held against a survey; null where no answers are in use. */
  reproduction: reproductionSchema.nullable(),
  /** Estimates from the answers in use, protected; their role says whether the answers were generated. */
  surveyEstimates: z.array(surveyEstimateSchema),
  published: z.array(publishedTableSchema),
});
/** All evidence of the site. */
export type Evidence = z.infer<typeof evidenceSchema>;

/** The file `data/derived/manifest.json`: inputs and outputs with their hashes and row counts. */
export const manifestSchema = z.strictObject({
  version: z.string(),
  released: z.iso.date(),
  inputs: z.array(z.strictObject({ path: z.string(), sha256: z.string(), rows: z.number().int() })),
  outputs: z.array(
    z.strictObject({ path: z.string(), sha256: z.string(), bytes: z.number().int(), rows: z.number().int() }),
  ),
});
/** The provenance of a run. */
export type Manifest = z.infer<typeof manifestSchema>;
