import { z } from 'zod';
import { machineSchema } from './benchmark.ts';

const scoreSchema = z.number().int().min(0).max(100);

/** The four scores of a page, each of 100, and what keeps one below that. */
export const pageScoresSchema = z.strictObject({
  performance: scoreSchema,
  accessibility: scoreSchema,
  bestPractices: scoreSchema,
  seo: scoreSchema,
  /** The audits that take something from a score below 100, with what Lighthouse says of each. */
  failed: z.array(z.strictObject({ audit: z.string(), said: z.string() })),
});
/** The four scores of a page. */
export type PageScores = z.infer<typeof pageScoresSchema>;

/** What `npm run bench:lighthouse -- --publish` writes. */
export const lighthouseSchema = z.strictObject({
  date: z.iso.date(),
  machine: machineSchema,
  /** Of Lighthouse and of the browser. */
  versions: z.record(z.string(), z.string()),
  /** How often each page was judged; the run with the middle performance counts. */
  rounds: z.number().int().positive(),
  /** By address, a page and its translation after each other. */
  pages: z.array(pageScoresSchema.extend({ path: z.string() })).min(1),
});
