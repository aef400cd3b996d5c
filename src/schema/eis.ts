import { z } from 'zod';
import { localisedSchema } from './locale.ts';

/** The two indicators of the European Innovation Scoreboard that the site holds. */
export const eisIndicators = ['product', 'process'] as const;
/** `product` innovation or business `process` innovation, in per cent of small and medium enterprises. */
export type EisIndicator = (typeof eisIndicators)[number];

/** One country, indicator and wave, also where there is no value. */
const eisRowSchema = z.strictObject({
  /** `COUNTRY-INDICATOR-WAVE`, e.g. `jpn-product-2022`. */
  id: z.string(),
  country: z.string(),
  countryLabel: localisedSchema,
  euMember: z.enum(['yes', 'no']),
  indicator: z.enum(eisIndicators),
  /** The reference year of the survey. */
  wave: z.number().int(),
  /** A share; null where the table has no value. */
  estimate: z.number().nullable(),
  /** The place among the countries with a value, the largest first; equal values share a place. */
  rank: z.number().int().min(1).nullable(),
  /** How many countries have a value of this indicator in this wave. */
  countries: z.number().int(),
  /** The role of the rank: this site computed it. The estimate is as published. */
  role: z.literal('derived'),
  status: z.enum(['shown', 'notPublished']),
});
/** A country's value and place in one wave. */
export type EisRow = z.infer<typeof eisRowSchema>;

/** The scoreboard as the site shows it: every country in every wave. */
export const eisSchema = z.strictObject({
  waves: z.array(z.number().int()),
  rows: z.array(eisRowSchema),
});
/** The scoreboard. */
export type Eis = z.infer<typeof eisSchema>;
