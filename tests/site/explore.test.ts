import { describe, expect, test } from 'vitest';
import { builtEvidence, builtPages } from './built-site.ts';
import { builtExplorer } from './explorer-records.ts';

const explorer = builtExplorer();
if (explorer === null) throw new Error('There are no files of the explorer. Run: npm run build');
const { index, files } = explorer;
const { surveyEstimates } = builtEvidence();
const pages = builtPages().filter(({ path }) => /^(?:\/en)?\/explore\/(?!local\/)/.test(path));
const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

test('there is the explorer and a page for each question, in both languages', () => {
  // The page of a reader's own file holds no table of the survey.
  expect(pages.length).toBe(2 * (index.questions.length + 1));
});

test('every number within a group is the estimate of its cell', () => {
  let compared = 0;
  for (const { path, document } of pages) {
    for (const cell of document.querySelectorAll('[data-cell^="row."]')) {
      const row = cell.closest('[data-ref]')?.getAttribute('data-ref')?.replace('table:explore-', '') ?? '';
      const question = index.questions.find(({ id }) => row === id || row.startsWith(`${id}-by-`));
      const place = Number(cell.getAttribute('data-cell')?.replace('row.', ''));
      const own = surveyEstimates.filter(({ table }) => table === row);
      const width = question?.answers.length ?? 1;
      const groups = [...new Set(own.map(({ by }) => JSON.stringify(by)))];
      const estimate = own.find(
        ({ by, category }) =>
          JSON.stringify(by) === groups[Math.floor(place / width)] &&
          category === question?.answers[place % width]?.id,
      );
      const shown = words(cell.querySelector('b'));
      const wanted = estimate?.estimate ?? null;
      expect(shown, `${path} ${row} ${place}`).toBe(
        wanted === null ? '' : (Math.round(Number((wanted * 1000).toPrecision(12))) / 10).toFixed(1),
      );
      if (wanted === null) expect(words(cell)).toBe('x');
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(2 * surveyEstimates.length);
});

describe.each(pages)('$path', ({ document }) => {
  test('says that all of it is synthetic before anything else, and in every table', () => {
    const frame = document.querySelector('.explore-synthetic');
    expect(words(frame?.querySelector('h1 + section'))).toMatch(
      /合成データ：調査結果|Synthetic data: not a finding/,
    );
    for (const table of document.querySelectorAll('table')) {
      expect(frame?.contains(table)).toBe(true);
      expect(words(table.querySelector('caption'))).toMatch(
        /合成データ：調査結果|Synthetic data: not a finding/,
      );
    }
  });
});

test('without a script every released table is on the page of its question', () => {
  for (const { question, tables } of files) {
    for (const base of ['/', '/en/']) {
      const page = pages.find(({ path }) => path === `${base}explore/${question}/`);
      const shown = [...(page?.document.querySelectorAll('table') ?? [])].map((table) =>
        table.getAttribute('data-ref'),
      );
      for (const { by } of tables) expect(shown).toContain(`table:explore-${[question, ...by].join('-by-')}`);
    }
  }
});
