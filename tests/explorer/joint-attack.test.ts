import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { ExplorerFile } from '../../src/schema/explorer.ts';
import { defaultRules } from '../../src/disclosure/thresholds.ts';
import type { UnprotectedEstimate } from '../../src/disclosure/unprotected-estimate.ts';
import { estimateCube } from '../../src/survey/estimate-cube.ts';
import { syntheticSurvey } from '../../scripts/survey/synthetic/synthetic-survey.ts';
import { projectSurvey, published } from '../survey/synthetic-survey.ts';
import { type Solved, solveWithheld } from './joint-attack.ts';
import { releaseOf, testRelease } from './release.ts';

const strata = ['size-class', 'industry'];

/** A release of one in so many of the generated respondents, and the weight of each stratum as its methodology would tell. */
async function releaseWith(seed: number | undefined, oneIn: number) {
  const survey = projectSurvey();
  const { file } = syntheticSurvey(survey, published, seed);
  const lines = new TextDecoder().decode(file.bytes).trimEnd().split(/\r?\n/);
  const text = `${lines.filter((_, line) => line % oneIn === 0).join('\n')}\n`;
  const isWhole = seed === undefined && oneIn === 1;
  const release = await (isWhole
    ? testRelease()
    : releaseOf(survey.codebook, 'synthetic-synthetic.csv', text));
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  const weights = new Map(rows.map((row) => [row['stratum'], Number(row['weight'])]));
  const weightOf = (group: Readonly<Record<string, string>>): number => {
    const industry = group['industry'] === 'manufacturing' ? 'manufacturing' : 'other';
    return weights.get(`${group['size-class']?.replace('staff-', '') ?? ''}-${industry}`) ?? NaN;
  };
  return { release, weightOf };
}

function countOf(estimates: readonly UnprotectedEstimate[], { question, answer, by }: Solved): number {
  const found = estimates.find(
    (each) =>
      each.question === question &&
      each.category === answer &&
      each.by.length === Object.keys(by).length &&
      each.by.every(({ variable, category }) => by[variable] === category),
  );
  return found?.n ?? NaN;
}

test.each([
  [undefined, 1],
  [1, 2],
  [2, 3],
])(
  'who has all files and knows the weights solves no withheld count (seed %s, one in %s)',
  async (seed, oneIn) => {
    const { release, weightOf } = await releaseWith(seed, oneIn);
    const withheld = release.files.flatMap(({ question, tables }) =>
      tables.some(({ n }) => n.includes(null)) ? [question] : [],
    );
    // What is made from the answers to another question is solved with that one.
    const made = new Set(release.codebook.derived.map(({ id }) => id));
    const solved = withheld
      .filter((question) => !made.has(question))
      .flatMap((question) => solveWithheld({ release, question, strata, weightOf }));
    expect(solved.length).toBeGreaterThan(10);
    const exact = estimateCube(release.codebook, release.plan, release.rows.cube);
    for (const cell of solved) {
      const n = countOf(exact, cell);
      const [lowest, highest] = [Math.ceil(cell.lowest - 1e-6), Math.floor(cell.highest + 1e-6)];
      expect(n).toBeGreaterThanOrEqual(lowest);
      expect(n).toBeLessThanOrEqual(highest);
      // Nobody stands in a cell of 0, which a small base withholds and a total of 0 tells.
      if (n === 0) continue;
      const isSmall = n < defaultRules.minimumCell;
      expect(highest - lowest, JSON.stringify(cell)).toBeGreaterThanOrEqual(
        isSmall ? defaultRules.protectionWidth : 1,
      );
    }
  },
);

test('with shares to a tenth of a per cent the same attack tells a withheld count', async () => {
  const { release, weightOf } = await releaseWith(undefined, 1);
  const exact = estimateCube(release.codebook, release.plan, release.rows.cube);
  const files = release.files.map((file): ExplorerFile => {
    const answers = release.index.questions.find(({ id }) => id === file.question)?.answers ?? [];
    const tables = file.tables.map((table) => {
      const own = exact.filter(
        (each) =>
          each.question === file.question &&
          each.by.map(({ variable }) => variable).join() === table.by.join(),
      );
      const estimate = table.n.map((n, at) => {
        const column = own.filter(({ category }) => category === answers[at % answers.length]?.id);
        const share = column[Math.floor(at / answers.length)]?.estimate ?? NaN;
        return n === null ? null : Math.round(share * 1000);
      });
      return { ...table, rounded: null, row: { ...table.row, estimate } };
    });
    return { ...file, tables };
  });
  const solved = solveWithheld({
    ...{ release: { ...release, files }, question: 'people-lacking', strata, weightOf },
  });
  const widths = solved.map(({ lowest, highest }) => highest - lowest);
  expect(Math.min(...widths)).toBeLessThan(1);
});
