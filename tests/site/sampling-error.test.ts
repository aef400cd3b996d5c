import { describe, expect, test } from 'vitest';
import { samplingError } from '../../src/stats/confidence/sampling-error.ts';
import reference from '../reference/sampling-error.json' with { type: 'json' };
import { builtEvidence, builtPages } from './built-site.ts';

const evidence = builtEvidence();
const pages = builtPages().filter(({ path }) => /^(?:\/en)?\/sampling-error\/$/.test(path));
const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const returned = evidence.facts.find(({ id }) => id === 'survey-returned')?.value ?? NaN;

test('the page is there in both languages', () => {
  expect(pages.map(({ locale }) => locale).sort()).toEqual(['en', 'ja']);
});

describe.each(pages)('$path', ({ document }) => {
  const rows = [...document.querySelectorAll('.sampling-table tbody tr')];

  test('has a row for each published number of answers at the level by custom, and every cell is its row', () => {
    const published = evidence.samplingErrors.filter(({ confidence }) => confidence === 0.95);
    const cells = rows.flatMap((row) => [...row.querySelectorAll('td')]);
    expect(cells.map((cell) => cell.getAttribute('data-ref'))).toEqual(
      published.map(({ id }) => `cell:sampling-error/${id}`),
    );
    expect(cells.map(words)).toEqual(
      published.map(({ respondents: n, share }) => {
        const error = samplingError(share, { n, population: Infinity, designEffect: 1 }, 0.95);
        return `±${(100 * error).toFixed(1)}`;
      }),
    );
  });

  test('shows what the Cabinet Office prints, wherever both have a row', () => {
    const [table] = reference.printed;
    const shown = new Map(
      rows.map((row) => [
        words(row.querySelector('th')).replace(',', ''),
        [...row.querySelectorAll('td')].map(words),
      ]),
    );
    const common = (table?.rows ?? []).filter(({ n }) => shown.has(String(n)));
    expect(common.length).toBe(8);
    for (const { n, errors } of common) {
      expect(shown.get(String(n))).toEqual(errors.map((error) => `±${error.toFixed(1)}`));
    }
  });

  test('opens on the answers of the report’s survey, which stand as its fact and in bold', () => {
    const [own, ...more] = document.querySelectorAll('.sampling-table .is-own');
    expect(more).toEqual([]);
    expect(own?.querySelector('th')?.getAttribute('data-ref')).toBe('fact:survey-returned');
    expect(Number(words(own?.querySelector('th')).replace(',', ''))).toBe(returned);
    expect(Number(document.querySelector('#sampling-n')?.getAttribute('value'))).toBe(returned);
  });

  test('says the first result without any script: error, three intervals, both sentences', () => {
    const shown = words(document.querySelector('.calculator-result'));
    expect(shown).toContain('±3.1');
    expect(shown.match(/46\.9/g)?.length).toBe(3);
    for (const language of ['ja', 'en']) {
      const sentence = document.querySelector(`#sentence-${language}`);
      expect(sentence?.getAttribute('lang')).toBe(language);
      for (const number of ['1,011', '50%', '95%', '±3.1', '1.960', '46.9', '53.1'])
        expect(words(sentence)).toContain(number);
      expect(words(sentence)).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  test('says what the survey’s description says of the sample, and what it leaves open', () => {
    const survey = document.querySelector('.sampling-survey');
    const own = [...(survey?.querySelectorAll('[data-ref]') ?? [])].map((each) =>
      each.getAttribute('data-ref'),
    );
    for (const fact of ['survey-size', 'survey-sent', 'survey-returned', 'survey-rate'])
      expect(own).toContain(`fact:${fact}`);
    expect(own).toContain('src:white-paper-small-2023');
  });
});
