import { z } from 'zod';
import { localisedSchema } from './locale.ts';

/** What passes along an arrow of a scheme. */
const flowKindSchema = z.enum(['need', 'technology', 'introduction', 'feedback', 'money', 'sale']);
/** A kind of flow. */
export type FlowKind = z.infer<typeof flowKindSchema>;

/** One row of `scheme-nodes.csv`. */
export const schemeNodeRowSchema = z.strictObject({
  id: z.string(),
  figure: z.string(),
  column: z.number().int().min(1).max(3),
  row: z.number().int().min(1).max(3),
  role: z.enum(['producer', 'firm', 'need', 'partner', 'activity', 'market']),
  ja: z.string(),
  en: z.string(),
});

/** An actor of a scheme; column and row are this site's arrangement, not the report's. */
const schemeNodeSchema = z.strictObject({
  id: z.string(),
  column: z.number().int(),
  row: z.number().int(),
  role: schemeNodeRowSchema.shape.role,
  label: localisedSchema,
});
/** An actor. */
export type SchemeNode = z.infer<typeof schemeNodeSchema>;

/** One row of `scheme-flows.csv`. */
export const schemeFlowRowSchema = z.strictObject({
  id: z.string(),
  figure: z.string(),
  order: z.number().int().min(1).max(9),
  from: z.string(),
  to: z.string(),
  kind: flowKindSchema,
  label_ja: z.string(),
  label_en: z.string(),
  passages: z.string(),
});

/** An arrow: from whom to whom, what passes, and the passages that state it. `order` is an order of reading. */
const schemeFlowSchema = z.strictObject({
  id: z.string(),
  order: z.number().int(),
  from: z.string(),
  to: z.string(),
  kind: flowKindSchema,
  label: localisedSchema,
  passages: z.array(z.string()).min(1),
});
/** An arrow of a scheme. */
export type SchemeFlow = z.infer<typeof schemeFlowSchema>;

/** A scheme of the report, rebuilt from what its text states. */
export const schemeSchema = z.strictObject({
  /** The id of the figure whose drawing it stands in for. */
  id: z.string(),
  nodes: z.array(schemeNodeSchema).min(2).max(7),
  flows: z.array(schemeFlowSchema).min(1).max(9),
});
/** A scheme. */
export type Scheme = z.infer<typeof schemeSchema>;
