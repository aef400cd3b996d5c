import { z } from 'zod';

/**
 * The role of a number, never to be confused: `published` as printed, `approximate` where the source itself
 * says about, over or under, `derived` where this site computed it, `synthetic` where it was generated.
 */
export const roleSchema = z.enum(['published', 'approximate', 'derived', 'synthetic']);
/** One of the four roles of a number. */
export type Role = z.infer<typeof roleSchema>;

/** Whether a value may be shown, or why it is not: a union, never free text. */
export const statusSchema = z.enum(['shown', 'suppressed', 'unreliable', 'notPublished']);
/** The status of a value. */
export type Status = z.infer<typeof statusSchema>;

/** How the source words a number: `exact` stands without a hedge; `range` gives two ends. */
export const qualifierSchema = z.enum(['exact', 'about', 'over', 'atLeast', 'under', 'range']);
/** The hedge that the source puts on a number. */
export type Qualifier = z.infer<typeof qualifierSchema>;

/**
 * What a low and a high end mean: `rounding` of a printed number, the site's `convention` for a hedged one,
 * ends `stated` by the source, or `none`. It is never a confidence interval.
 */
export const intervalKindSchema = z.enum(['rounding', 'convention', 'stated', 'none']);
/** The meaning of a pair of ends. */
export type IntervalKind = z.infer<typeof intervalKindSchema>;

/**
 * Units as transcribed. `percent` becomes a `share` (0-1) in every derived table; `percentUnspecified` is a
 * per cent of which the source does not say whether it is relative or in percentage points. `points` is a
 * difference of two shares and is kept as a share: 0.23 is 23 percentage points.
 */
export const unitSchema = z.enum([
  'percent',
  'percentUnspecified',
  'share',
  'points',
  'ratio',
  'count',
  'firms',
  'persons',
  'employees',
  'producers',
  'perYear',
  'years',
  'months',
  'fiscalYear',
  'date',
  'yen',
  'yenPerKilogram',
  'kilograms',
]);
/** A unit of measurement. */
export type Unit = z.infer<typeof unitSchema>;

/** What arithmetic says of a claim: it fits, it does not, or nothing published lets it be checked. */
export const verdictSchema = z.enum(['consistent', 'inconsistent', 'notCheckable']);
/** The outcome of a reconciliation. */
export type Verdict = z.infer<typeof verdictSchema>;
