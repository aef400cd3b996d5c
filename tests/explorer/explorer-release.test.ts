import { describe, expect, test } from 'vitest';
import { estimateCube } from '../../src/survey/estimate-cube.ts';
import type { ExplorerFile, ExplorerShares, ExplorerTable } from '../../src/schema/explorer.ts';
import type { SurveyEstimate } from '../../src/schema/survey-estimate.ts';
import { isSolved, knowledgeOf } from '../disclosure/attacker.ts';
import { testRelease, testReleaseWith } from './release.ts';

const release = await testRelease();
const { index, files, estimates } = release;
const tables = files.flatMap((file) => file.tables.map((table) => ({ file, table })));
const tenths = (share: number | null): number | null =>
  share === null ? null : Math.round(Number((share * 1000).toPrecision(12)));

/** What a browser reads off the files, as rows of a release again. */
function rowsOf({ question }: ExplorerFile, { by, base, n }: ExplorerTable): SurveyEstimate[] {
  const answers = index.questions.find(({ id }) => id === question)?.answers ?? [];
  const groups = by.reduce<{ variable: string; category: string }[][]>(
    (made, variable) =>
      made.flatMap((group) =>
        (index.variables.find(({ id }) => id === variable)?.categories ?? []).map(({ id }) => [
          ...group,
          { variable, category: id },
        ]),
      ),
    [[]],
  );
  return groups.flatMap((group, place) =>
    answers.map(({ id }, answer) => {
      const template = estimates.find((each) => each.question === question && each.category === id);
      if (template === undefined) throw new Error(`no estimate of ${question} ${id}`);
      return {
        ...template,
        ...{
          by: group,
          estimate: null,
          n: n[place * answers.length + answer] ?? null,
          baseN: base[place] ?? null,
        },
      };
    }),
  );
}

test('the numbers within a group are the protected estimates, to a tenth of a per cent', () => {
  let compared = 0;
  for (const { file, table } of tables) {
    for (const [place, row] of rowsOf(file, table).entries()) {
      const own = estimates.find(
        (each) =>
          each.question === row.question &&
          each.category === row.category &&
          JSON.stringify(each.by) === JSON.stringify(row.by),
      );
      const shares = [table.row.estimate[place], table.row.low[place], table.row.high[place]];
      expect(shares).toEqual([own?.estimate, own?.low, own?.high].map((each) => tenths(each ?? null)));
      expect([row.n, row.baseN]).toEqual([own?.n, own?.baseN]);
      compared += 1;
    }
  }
  expect(compared).toBe(estimates.filter(({ statistic }) => statistic === 'share').length);
});

test('shares of groups within an answer are what the engine gives with question and breakdown exchanged', async () => {
  const turned = await testReleaseWith([
    { question: 'size-class', by: ['need'], base: 'answerers' },
    { question: 'size-class', by: [], base: 'answerers' },
    { question: 'industry', by: ['outcome'], base: 'answerers' },
  ]);
  for (const [question, by] of [
    ['need', 'size-class'],
    ['outcome', 'industry'],
  ] as const) {
    const own = files
      .find((file) => file.question === question)
      ?.tables.find((each) => each.by.join() === by);
    const other = turned.files
      .find((file) => file.question === by)
      ?.tables.find((each) => each.by.join() === question);
    const height = own?.base.length ?? 0;
    const width = other?.base.length ?? 0;
    for (const part of ['estimate', 'low', 'high'] as const) {
      const exchanged = own?.n.map((_, cell) => {
        const [group, answer] = [Math.floor(cell / width), cell % width];
        return other?.row[part][answer * height + group];
      });
      expect(own?.column?.[part]).toEqual(exchanged);
    }
  }
});

test('shares of all in the table add up to the whole, and are the counts of weights', () => {
  const unprotected = estimateCube(release.codebook, release.plan, release.rows.cube);
  const of = (category: string, size: string): number => {
    const cell = unprotected.find(
      (each) =>
        each.table === 'need-by-size-class' && each.category === category && each.by[0]?.category === size,
    );
    return (cell?.estimate ?? NaN) * (cell?.baseWeight ?? NaN);
  };
  const table = files
    .find(({ question }) => question === 'need')
    ?.tables.find(({ by }) => by.join() === 'size-class');
  const weights = ['staff-20-49', 'staff-50-99', 'staff-100-299'].flatMap((size) =>
    ['felt', 'not-felt'].map((category) => of(category, size)),
  );
  const whole = weights.reduce((sum, each) => sum + each, 0);
  expect(table?.total?.estimate).toEqual(weights.map((each) => tenths(each / whole)));
});

describe('what disclosure control withheld', () => {
  const withheld = tables.filter(({ table }) => table.n.includes(null));

  test('is in the release of the project', () => {
    expect(withheld.length).toBeGreaterThan(4);
  });

  test('has no number in any direction', () => {
    for (const { file, table } of tables) {
      const answers = index.questions.find(({ id }) => id === file.question)?.answers.length ?? 1;
      const isRounded = (cell: number): boolean => typeof table.rounded?.[cell] === 'number';
      const at = (shares: ExplorerShares | null, cell: number) => [
        ...[shares?.estimate[cell], shares?.low[cell], shares?.high[cell]].filter(
          (each) => typeof each === 'number',
        ),
      ];
      for (const [cell, n] of table.n.entries()) {
        if (n !== null && !isRounded(cell)) continue;
        if (n === null) expect(at(table.row, cell)).toEqual([]);
        for (const shares of [table.column, table.total]) expect(at(shares, cell)).toEqual([]);
        // What is left of an answer or of the table would tell it.
        for (const other of table.n.keys()) {
          if (other % answers === cell % answers) expect(at(table.column, other)).toEqual([]);
          expect(at(table.total, other)).toEqual([]);
        }
      }
    }
  });

  test('has no part in any test', () => {
    for (const { file, table } of withheld) {
      const answers = index.questions.find(({ id }) => id === file.question)?.answers.length ?? 1;
      const isTold = (n: number | null, cell: number): boolean =>
        n !== null && table.row.estimate[cell] !== null && typeof table.rounded?.[cell] !== 'number';
      const hidden = new Set(table.n.flatMap((n, cell) => (isTold(n, cell) ? [] : [cell])));
      for (const [answer, first, second] of table.differ) {
        for (const group of [first, second]) expect(hidden.has(group * answers + answer)).toBe(false);
      }
      const groups = table.base.length / new Set(table.tests.map(({ block }) => block)).size;
      for (const { block, option, outcome } of table.tests) {
        const cells = [...hidden].filter(
          (cell) =>
            Math.floor(cell / answers / groups) === block && (option === null || cell % answers === option),
        );
        expect(outcome === 'withheld').toBe(cells.length > 0);
      }
    }
  });

  test.each(['grounds', 'people-lacking'])(
    'is not solved by an attacker who has all files: %s',
    (question) => {
      const file = files.find((each) => each.question === question);
      if (file === undefined) throw new Error(`no file of ${question}`);
      const rows = file.tables.flatMap((table) => rowsOf(file, table));
      for (const category of new Set(rows.map((row) => row.category))) {
        // Of several answers each is a table of its own: chosen or not.
        const own = rows.filter((row) => row.category === category);
        for (const by of ['size-class', 'industry', 'region', 'growth-orientation']) {
          const categories =
            index.variables.find(({ id }) => id === by)?.categories.map(({ id }) => id) ?? [];
          const part = own.filter(
            (row) => row.by.length === 0 || (row.by.length === 1 && row.by[0]?.variable === by),
          );
          const dimensions = { [question]: [category ?? '', 'not-chosen'], [by]: [...categories, 'unknown'] };
          const knowledge = knowledgeOf(part, question, dimensions);
          for (const row of part.filter(({ n }) => n === null)) {
            expect(isSolved(knowledge, knowledge.partsOf(row, 'cell'))).toBe(false);
          }
        }
      }
    },
  );
});
