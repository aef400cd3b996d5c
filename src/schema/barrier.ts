import { z } from 'zod';
import { intervalKindSchema, roleSchema, unitSchema } from './vocabulary.ts';

/** One row of `us-abs-innovation-barriers`: the per cent of a group of companies that named a barrier. */
export const barrierRowSchema = z.strictObject({
  firms: z.enum(['innovating', 'considered_but_not_innovating']),
  /** The survey's own wording. */
  factor: z.string(),
  size_class: z.enum(['all', '1-9', '10-49', '50-249', '250+']),
  percent: z.number(),
  /** Companies in the base, as the survey estimates them; not the number of answers. */
  base_companies: z.number().int(),
});
/** A published share of companies that named a barrier. */
export type BarrierRow = z.infer<typeof barrierRowSchema>;

/** One row of `us-abs-factors`: what a barrier is called; the Japanese is this site's. */
export const barrierFactorSchema = z.strictObject({
  id: z.string(),
  factor: z.string(),
  ja: z.string(),
  group: z.enum(['money', 'people', 'market', 'regulation']),
});
/** A barrier of the survey. */
export type BarrierFactor = z.infer<typeof barrierFactorSchema>;

/** One row of the derived table `us-abs-size-gaps`: the smallest size class minus the largest, as a share. */
export const sizeGapSchema = z.strictObject({
  id: z.string(),
  firms: barrierRowSchema.shape.firms,
  /** Id of the barrier in `us-abs-factors`. */
  factor: z.string(),
  smallClass: barrierRowSchema.shape.size_class,
  largeClass: barrierRowSchema.shape.size_class,
  small: z.number(),
  large: z.number(),
  estimate: z.number(),
  low: z.number(),
  high: z.number(),
  unit: unitSchema,
  interval: intervalKindSchema,
  role: roleSchema,
  arithmetic: z.string(),
});
/** How much more often the smallest companies name a barrier than the largest. */
export type SizeGap = z.infer<typeof sizeGapSchema>;

/** The US survey as the site shows it: names, shares as published and the gaps computed from them. */
export const usAbsSchema = z.strictObject({
  factors: z.array(barrierFactorSchema),
  rows: z.array(barrierRowSchema),
  gaps: z.array(sizeGapSchema),
});
/** The US survey. */
export type UsAbs = z.infer<typeof usAbsSchema>;
