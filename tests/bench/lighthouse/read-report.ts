import { z } from 'zod';
import { type PageScores, pageScoresSchema } from '../../../src/schema/lighthouse-scores.ts';

const reportSchema = z.object({
  finalDisplayedUrl: z.string().optional(),
  runtimeError: z.object({ code: z.string(), message: z.string() }).optional(),
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      title: z.string(),
      displayValue: z.string().optional(),
      explanation: z.string().optional(),
    }),
  ),
});

const names = { performance: 'performance', accessibility: 'accessibility', seo: 'seo' } as const;
const categories = { ...names, bestPractices: 'best-practices' } as const;

/**
 * Reads the four scores out of a report of Lighthouse.
 *
 * @param text - the report, as `--output=json` writes it
 * @returns the scores of 100, and the audits that keep one below that
 * @throws Error where Lighthouse could not judge the page; ZodError where it is no report
 */
export function readReport(text: string): PageScores {
  const report = reportSchema.parse(JSON.parse(text));
  if (report.runtimeError !== undefined) {
    throw new Error(`Lighthouse could not judge the page: ${report.runtimeError.message}`);
  }
  const failed = new Map<string, string>();
  const scores = Object.entries(categories).map(([name, category]) => {
    const found = report.categories[category];
    if (found?.score == null) throw new Error(`Lighthouse gave no score for ${category}`);
    const score = Math.round(found.score * 100);
    for (const { id, weight } of score < 100 ? found.auditRefs : []) {
      const audit = report.audits[id];
      if (audit?.score == null || audit.score === 1 || weight === 0) continue;
      failed.set(id, [audit.title, audit.explanation ?? audit.displayValue ?? ''].filter(Boolean).join(': '));
    }
    return [name, score] as const;
  });
  return pageScoresSchema.parse({
    ...Object.fromEntries(scores),
    failed: [...failed].map(([audit, said]) => ({ audit, said })),
  });
}

/** Of several runs, the one whose performance stands in the middle; of an even number the better of the two. */
export function middleRun(runs: readonly PageScores[]): PageScores {
  const sorted = runs.toSorted((one, other) => one.performance - other.performance);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('there is no run');
  return middle;
}
