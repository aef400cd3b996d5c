import { expect, test } from 'vitest';
import type { PageScores } from '../../../src/schema/lighthouse-scores.ts';
import { middleRun, readReport } from './read-report.ts';

const report = {
  categories: {
    performance: { score: 1, auditRefs: [{ id: 'first-contentful-paint', weight: 10 }] },
    accessibility: { score: 0.954, auditRefs: [{ id: 'color-contrast', weight: 7 }] },
    'best-practices': { score: 1, auditRefs: [] },
    seo: {
      score: 0.92,
      auditRefs: [
        { id: 'robots-txt', weight: 1 },
        { id: 'canonical', weight: 0 },
        { id: 'hreflang', weight: 1 },
        { id: 'structured-data', weight: 1 },
      ],
    },
    'agentic-browsing': { score: 0.5, auditRefs: [{ id: 'llms-txt', weight: 1 }] },
  },
  audits: {
    'first-contentful-paint': { score: 0.99, title: 'First Contentful Paint', displayValue: '1.1 s' },
    'color-contrast': { score: 0, title: 'Contrast is too low' },
    'robots-txt': { score: 0, title: 'robots.txt is not valid', explanation: 'Fetch failed' },
    canonical: { score: 0, title: 'No canonical link' },
    hreflang: { score: 1, title: 'Languages are linked' },
    'structured-data': { score: null, title: 'Structured data' },
    'llms-txt': { score: 0, title: 'No llms.txt' },
  },
};

test('the four scores are read, with what keeps one below full marks and with nothing else', () => {
  expect(readReport(JSON.stringify(report))).toEqual({
    ...{ performance: 100, accessibility: 95, bestPractices: 100, seo: 92 },
    failed: [
      { audit: 'color-contrast', said: 'Contrast is too low' },
      { audit: 'robots-txt', said: 'robots.txt is not valid: Fetch failed' },
    ],
  });
});

test('a page that could not be judged has no scores', () => {
  const error = { code: 'NO_FCP', message: 'The page did not paint any content.' };
  expect(() => readReport(JSON.stringify({ ...report, runtimeError: error }))).toThrow(
    'Lighthouse could not judge the page: The page did not paint any content.',
  );
  const categories = { ...report.categories, seo: undefined };
  expect(() => readReport(JSON.stringify({ ...report, categories }))).toThrow(
    'Lighthouse gave no score for seo',
  );
  expect(() => readReport('<html>')).toThrow();
});

test('of several runs the one with the middle performance counts, whole', () => {
  const runOf = (performance: number, seo: number): PageScores => ({
    ...{ performance, accessibility: 100, bestPractices: 100, seo, failed: [] },
  });
  const runs = [runOf(100, 90), runOf(70, 91), runOf(98, 92)];
  expect(middleRun(runs)).toBe(runs[2]);
  expect(middleRun(runs.slice(0, 2))).toBe(runs[0]);
  expect(() => middleRun([])).toThrow('there is no run');
});
