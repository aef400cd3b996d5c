import { describe, expect, test } from 'vitest';
import { evaluationSampleSize } from '../../src/stats/evaluation-sample-size.ts';
import { builtEvidence, builtPages, type BuiltPage } from './built-site.ts';

const evidence = builtEvidence();
const pages = builtPages().filter(({ path }) => path.endsWith('/programme/'));

const steps = ({ document }: BuiltPage): Element[] => [...document.querySelectorAll('.timeline > li')];
const references = (element: Element): string[] =>
  [...element.querySelectorAll('[data-ref]')].map((each) => each.getAttribute('data-ref') ?? '');
const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

test('the page is there in both languages', () => {
  expect(pages.map(({ locale }) => locale).sort()).toEqual(['en', 'ja']);
});

describe.each(pages)('$path', (page) => {
  const { document } = page;

  test('every step is a plan with passages of the report, or reported with facts; each has a source', () => {
    expect(steps(page).length).toBeGreaterThan(4);
    for (const step of steps(page)) {
      const own = references(step);
      const needed = step.getAttribute('data-kind') === 'plan' ? 'ps:' : 'fact:';
      expect(own.filter((reference) => reference.startsWith(needed)).length, words(step)).toBeGreaterThan(0);
      const sources = own.filter((reference) => reference.startsWith('src:'));
      expect(sources.length, words(step)).toBeGreaterThan(0);
      for (const id of new Set(sources.map((source) => source.slice(4)))) {
        const source = evidence.sources.find((each) => each.id === id);
        expect(words(step)).toContain(source?.seen[page.locale]);
      }
    }
  });

  test('a date is machine-readable where it is one, and a fiscal year does not pretend to be', () => {
    const dates = [...document.querySelectorAll('.timeline time')];
    expect(dates.map((date) => date.getAttribute('datetime'))).toEqual([
      '2023',
      '2023',
      '2023',
      '2026-01-19',
    ]);
    expect(steps(page).length).toBe(dates.length + 2);
  });

  test('shows every fact that the data has about the programme', () => {
    const facts = evidence.facts
      .filter(({ id }) => id.startsWith('programme-'))
      .map(({ id }) => `fact:${id}`);
    expect(facts.length).toBeGreaterThan(3);
    expect(facts.filter((fact) => !references(document.body).includes(fact))).toEqual([]);
  });

  test('shows every row of both published tables, marked as computed', () => {
    const cells = [...document.querySelectorAll('.planning-table td[data-ref]')];
    const { sampleSizes, programmePower } = evidence.evaluation;
    expect(cells.length).toBe(3 * sampleSizes.length + programmePower.length);
    expect(cells.filter((cell) => !words(cell).endsWith('◇'))).toEqual([]);
    for (const row of sampleSizes) {
      const shown = cells.filter(
        (cell) => cell.getAttribute('data-ref') === `cell:evaluation-sample-size/${row.id}`,
      );
      expect(shown.map(words)).toEqual([row.firmsPerGroup, row.total, row.producers].map((n) => `${n}◇`));
    }
  });

  test('the form starts from the first row, and its results stand there before any script', () => {
    const value = (name: string): number =>
      Number(document.querySelector(`#planning-${name}`)?.getAttribute('value'));
    const size = evaluationSampleSize(
      {
        compared: value('compared') / 100,
        supported: value('supported') / 100,
        alpha: value('alpha') / 100,
        comparedPerSupported: value('ratio'),
        firmsPerProducer: value('firms'),
        icc: value('icc'),
        lossShare: value('loss') / 100,
      },
      value('power') / 100,
    );
    const shown = (name: string): string => words(document.querySelector(`[data-template="{${name}}"]`));
    expect(shown('supported')).toBe(String(size.supported));
    expect(shown('compared')).toBe(String(size.compared));
    expect(shown('total')).toBe(String(size.total));
    expect(shown('producers')).toBe(String(size.producers));
  });
});

describe.each(pages)('$path: the curve', ({ document }) => {
  test('the table beside it has every published point of its assumptions, and stands for the axis', () => {
    const rows = [...document.querySelectorAll('.curve-table tbody tr')];
    const own = evidence.evaluation.powerCurves.filter(
      ({ outcome, icc, lossShare }) => outcome === 'commercialised' && icc === 0 && lossShare === 0,
    );
    expect(rows.map((row) => row.getAttribute('data-ref'))).toEqual(
      own.map(({ id }) => `cell:evaluation-power-curve/${id}`),
    );
    const shown = rows.map((row) => [...row.querySelectorAll('th, td')].map(words));
    expect(shown).toEqual(
      own.map(({ firmsPerGroup, power, powerIndependent }) => [
        String(firmsPerGroup),
        String(firmsPerGroup),
        `${(100 * power).toFixed(0)}%◇`,
        `${(100 * powerIndependent).toFixed(0)}%◇`,
      ]),
    );
    const axis = [...document.querySelectorAll('.chart-wide text')].map(words);
    for (const firms of own.map(({ firmsPerGroup }) => firmsPerGroup).filter((firms) => firms % 20 === 0))
      expect(axis).toContain(String(firms));
  });

  test('drawings are named and described, and the sentences state every assumption in both languages', () => {
    for (const drawing of document.querySelectorAll('#power-curve svg')) {
      for (const attribute of ['aria-labelledby', 'aria-describedby']) {
        const id = drawing.getAttribute(attribute) ?? '';
        expect(words(document.querySelector(`#${id}`)).length).toBeGreaterThan(5);
      }
    }
    const numbers = ['73', '146', '13', '67%', '44%', '5%', '80%', '6', '0', '1', '0%'];
    for (const language of ['ja', 'en']) {
      const sentence = document.querySelector(`#sentence-${language}`);
      expect(sentence?.getAttribute('lang')).toBe(language);
      for (const number of numbers) expect(words(sentence)).toContain(number);
      expect(words(sentence)).not.toMatch(/[{}]|undefined|NaN/);
    }
  });
});

test('both languages show the same references in the same steps', () => {
  const [first, second] = pages.map((page) =>
    steps(page).map((step) => [...new Set(references(step))].sort()),
  );
  expect(first).toEqual(second);
});

test('the assumptions are those of the data: shares of the statements, firms for each producer of the facts', () => {
  const estimate = (id: string): number | null | undefined =>
    evidence.statements.find((statement) => statement.id === id)?.estimate;
  const fact = (id: string): number => evidence.facts.find((each) => each.id === id)?.value ?? NaN;
  for (const row of [...evidence.evaluation.sampleSizes, ...evidence.evaluation.programmePower]) {
    expect(row.rateSupported).toBe(estimate(`${row.outcome}-exploring`));
    expect(row.rateCompared).toBe(estimate(`${row.outcome}-not-exploring`));
    expect(row.firmsPerProducer).toBe(
      Math.ceil(fact('programme-2025-smes') / fact('programme-2025-producers')),
    );
  }
  for (const row of evidence.evaluation.programmePower)
    expect(row.firmsPerGroup).toBe(fact('programme-2025-smes'));
});
