import { z } from 'zod';
import { localisedSchema } from './locale.ts';
import { unitSchema, verdictSchema } from './vocabulary.ts';

/** How a derived value is computed from its operands, which stand in order. */
const operationSchema = z.enum([
  'difference',
  'ratio',
  'complement',
  'sum',
  'product',
  'mixture',
  'copy',
  'largest',
  'smallest',
]);
/**
 * An operation: `difference` a - b, `ratio` a / b, `complement` 1 - a, `sum`, `product`, `mixture`
 * w a + (1 - w) b of operands (w, a, b), `copy` a, `largest` and `smallest` of all operands.
 */
export type Operation = z.infer<typeof operationSchema>;

/** One row of `derivations.csv`. Operands are references such as `st:active`, `fact:survey-sent`, `year:murc-2023`, `dv:…`, separated by spaces. */
export const derivationRowSchema = z.strictObject({
  id: z.string(),
  operation: operationSchema,
  operands: z.string(),
  unit: unitSchema,
  decimals: z.number().int().min(0).max(4),
  figure: z.string().nullable(),
  label_ja: z.string(),
  label_en: z.string(),
  assumption_ja: z.string().nullable(),
  assumption_en: z.string().nullable(),
});
/** A declared computation. */
export type DerivationRow = z.infer<typeof derivationRowSchema>;

/** A value that this site computed, with the ends that the rounding of its operands allows. */
export const derivedValueSchema = z.strictObject({
  id: z.string(),
  operation: operationSchema,
  operands: z.array(z.string()).min(1),
  estimate: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: unitSchema,
  decimals: z.number().int(),
  figure: z.string().nullable(),
  label: localisedSchema,
  assumption: localisedSchema.nullable(),
  /** The arithmetic with its numbers, e.g. `67% ÷ 44% = 1.52 [1.49, 1.55]`. */
  arithmetic: z.string(),
});
/** A derived value. */
export type DerivedValue = z.infer<typeof derivedValueSchema>;

/** One row of `reconciliations.csv`: a claim (`st:…` or `fact:…`) held against a derivation. */
export const reconciliationRowSchema = z.strictObject({
  id: z.string(),
  claim: z.string(),
  relation: z.enum(['agrees', 'below', 'above', 'none']),
  derivation: z.string().nullable(),
  expected: verdictSchema,
  reason_ja: z.string().nullable(),
  reason_en: z.string().nullable(),
});
/** A declared check of a claim. */
export type ReconciliationRow = z.infer<typeof reconciliationRowSchema>;

/** A checked claim: the verdict and the arithmetic behind it. */
export const reconciliationSchema = z.strictObject({
  id: z.string(),
  claim: z.string(),
  relation: reconciliationRowSchema.shape.relation,
  derivation: z.string().nullable(),
  verdict: verdictSchema,
  /** The claim's ends beside the derivation's; empty when there is nothing to compute. */
  arithmetic: z.string(),
  reason: localisedSchema.nullable(),
});
/** A reconciliation. */
export type Reconciliation = z.infer<typeof reconciliationSchema>;
