import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { explorerFiles } from '../../scripts/explorer/explorer-files.ts';
import { releaseOf } from './release.ts';
import { wideSurvey } from './wide-survey.ts';

/** What the page itself may weigh, with its style sheet and scripts: `tests/site/budget.test.ts` holds it to that. */
const page = 20 * 1024;

test('a release of forty questions by eight breakdowns weighs at most 150 KB after brotli, its first view 60 KB', async () => {
  const { codebook, csv } = wideSurvey(500, 0.3);
  const release = await releaseOf(codebook, 'wide-synthetic.csv', csv);
  expect(release.files.map(({ tables }) => tables.length)).toEqual(Array(40).fill(9));
  const [list = NaN, ...questions] = explorerFiles(release).map(
    ({ bytes }) => brotliCompressSync(bytes).length,
  );
  const whole = questions.reduce((sum, weight) => sum + weight, list);
  const first = page + list + Math.max(...questions);
  console.log(
    `40 questions x 8 breakdowns: ${whole} bytes after brotli, the first view at most ${first} of which ${page} are the page`,
  );
  expect(questions.length).toBe(40);
  expect(whole).toBeGreaterThan(50_000);
  expect(whole).toBeLessThanOrEqual(150_000);
  expect(first).toBeLessThanOrEqual(60_000);
});
