import { z } from 'zod';
import { machineSchema } from './benchmark.ts';

/** A change of the explorer's table beside the same table made with Arquero from respondents in the browser. */
const browserResultSchema = z.strictObject({
  /** Respondents that Arquero counts; the explorer gets none. */
  rows: z.number().int(),
  /** Changes of the table that each was timed with. */
  changes: z.number().int().positive(),
  /** From the choice to the laid-out table, the median of the changes, in milliseconds. */
  explorer: z.number().positive(),
  /** The time that `part` per cent of the changes stay within. */
  explorerMost: z.number().positive(),
  arquero: z.number().positive(),
});
/** A result of the benchmark in the browser. */
export type BrowserResult = z.infer<typeof browserResultSchema>;

/** What `npm run bench:browser -- --publish` writes. */
export const browserBenchmarkSchema = z.strictObject({
  date: z.iso.date(),
  machine: machineSchema,
  versions: z.record(z.string(), z.string()),
  /** How many times as slow as it is the processor was made. */
  slowed: z.number().int(),
  /** The time in milliseconds that a change may take. */
  limit: z.number().int(),
  /** The part of the changes, in per cent, that `explorerMost` speaks of. */
  part: z.number().int(),
  results: z.array(browserResultSchema).min(1),
});
