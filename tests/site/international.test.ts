import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import {
  eisChoices,
  choiceKey,
  countryRows,
  focusCountry,
  trendCountries,
} from '../../src/international/eis-rows.ts';
import { indexEvidence } from '../../src/evidence/index-evidence.ts';
import { eisIndicators } from '../../src/schema/eis.ts';
import { allowedTokens } from './allowed-tokens.ts';
import { builtEvidence, builtPages } from './built-site.ts';
import { distFolder } from './page-paths.ts';
import { tracePage } from './trace-page.ts';

const folder = join(distFolder, 'international/charts');
const evidence = indexEvidence(builtEvidence());
const allowed = allowedTokens(evidence.all);
const variants = readdirSync(folder).sort();
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

test('there is a variant for each choice that the controls offer, in both languages', () => {
  const keys = [
    ...eisChoices(evidence).map(choiceKey),
    ...eisIndicators.map((indicator) => `trend.${indicator}`),
  ];
  expect(variants).toEqual(
    ['en', 'ja'].flatMap((locale) => keys.map((key) => `${key}.${locale}.html`)).sort(),
  );
});

describe.each(variants)('%s', (file) => {
  const html = read(file);

  test('holds no number that cannot be followed back', () => {
    expect(html).toMatch(/\d/);
    expect(tracePage(new JSDOM(html).window.document, allowed)).toEqual([]);
  });

  test('is a piece of a page without a script or the path of a source', () => {
    expect(html).not.toMatch(/<script|<!doctype|\/src\//i);
  });
});

describe.each(builtPages().filter(({ path }) => path.endsWith('/international/')))(
  '$path',
  ({ document, locale }) => {
    test('shows at first what is fetched for its first choice', () => {
      for (const [chart, prefix] of [
        ['eis', ''],
        ['eis-trend', 'trend.'],
      ] as const) {
        const host = document.querySelector<HTMLElement>(`.chart-host[data-chart="${chart}"]`);
        const key = host?.dataset['variant'] ?? '';
        const fetched = new JSDOM(read(`${prefix}${key}.${locale}.html`)).window.document.body;
        const text = (node: Element | null): string =>
          (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
        expect(text(host).replace(/\s*<script.*$/, '')).toBe(text(fetched));
      }
    });
  },
);

test('what the titles say of Japan holds in the data', () => {
  const places = eisIndicators.flatMap((indicator) => countryRows(evidence, focusCountry, indicator));
  expect(places.length).toBeGreaterThan(0);
  for (const { rank, countries } of places) expect(rank ?? 0).toBeGreaterThan(countries / 2);
  const last = (country: string, indicator: (typeof eisIndicators)[number]) =>
    countryRows(evidence, country, indicator)
      .slice(-2)
      .map(({ estimate }) => estimate ?? 0);
  const [before = 0, latest = 1] = last(focusCountry, 'product');
  expect(Math.abs(latest - before)).toBeLessThan(0.0005);
  for (const indicator of eisIndicators) expect(new Set(last('kor', indicator)).size).toBe(1);
  expect(new Set(trendCountries(evidence)).size).toBe(8);
});
