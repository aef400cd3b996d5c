import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { parseReference, type Reference } from '../../src/schema/reference.ts';
import { resolveReference, type TracedText } from '../../src/text/resolve-reference.ts';

const evidence = readEvidence();

function resolve(reference: string, locale: 'ja' | 'en' = 'ja'): TracedText {
  return resolveReference(evidence, parseReference(reference) as Reference, locale);
}

test.each([
  ['st:commercialised-exploring', '67%', '67%', '/statements/#commercialised-exploring', 'published'],
  ['st:need-felt', '7割超', 'over 7 in 10', '/statements/#need-felt', 'approximate'],
  ['cell:fig-05/profit-exploring', '28%', '28%', '/statements/#profit-exploring', 'published'],
  [
    'dv:commercialised-difference',
    '23ポイント◇',
    '23 percentage points◇',
    '/checks/#dv-commercialised-difference',
    'derived',
  ],
  [
    'dv:commercialised-ratio-computed|range',
    '1.49～1.55倍◇',
    '1.49–1.55 times◇',
    '/checks/#dv-commercialised-ratio-computed',
    'derived',
  ],
  ['fact:survey-sent', '18,968名', '18,968 persons', '/sources/#fact-survey-sent', 'published'],
  ['fact:survey-rate', '5.3%', '5.3%', '/sources/#fact-survey-rate', 'published'],
  ['fig:fig-05', '図表5', 'Figure 5', '/figures/fig-05/', null],
  ['year:murc-2023', '2023', '2023', '/sources/#murc-2023', null],
  ['term:sha-256', 'SHA-256', 'SHA-256', null, null],
  ['rc:commercialised-ratio-check', '整合する', 'Consistent', '/checks/#rc-commercialised-ratio-check', null],
])('%s', (reference, ja, en, path, role) => {
  const bare = reference.replace(/\|.*/, '');
  expect(resolve(reference, 'ja')).toEqual({ text: ja, path, role, reference: bare });
  expect(resolve(reference, 'en')).toEqual({ text: en, path, role, reference: bare });
});

describe('what has no number of its own', () => {
  test('a figure without a number goes by its title', () => {
    expect(resolve('fig:sec-one-countries').text).toBe(evidence.figure('sec-one-countries').title.ja);
  });

  test('a cell without a statement says that it is not published, and leads nowhere', () => {
    const [id] = evidence.all.tables.flatMap((table) =>
      table.cells.filter((cell) => cell.statement === null).map((cell) => `${table.id}/${cell.cell}`),
    );
    expect(resolve(`cell:${String(id)}`)).toMatchObject({ text: '文字に残っていない', path: null });
  });

  test('a derived value without ends has no range to show', () => {
    const value = { ...evidence.derived('commercialised-difference'), low: null, high: null };
    const bare = { ...evidence, derived: () => value };
    const range: Reference = { kind: 'dv', id: value.id, variant: 'range' };
    expect(() => resolveReference(bare, range, 'ja')).toThrow(/no ends to show/);
  });
});

test('a count of the site is counted, not written', () => {
  expect(resolve('site:statements').text).toBe(String(evidence.all.statements.length));
  expect(() => resolve('site:visitors')).toThrow(/no site count visitors/);
});

test('every statement, source, fact and computation can be written in both languages', () => {
  const { statements, sources, facts, derived, figures, universes, terms, reconciliations } = evidence.all;
  const references = [
    ...statements.map(({ id }) => `st:${id}`),
    ...sources.flatMap(({ id }) => [`src:${id}`, `year:${id}`]),
    ...facts.map(({ id }) => `fact:${id}`),
    ...derived.map(({ id }) => `dv:${id}`),
    ...figures.map(({ id }) => `fig:${id}`),
    ...universes.map(({ id }) => `un:${id}`),
    ...terms.map(({ id }) => `term:${id}`),
    ...reconciliations.map(({ id }) => `rc:${id}`),
  ];
  for (const reference of references) {
    for (const locale of ['ja', 'en'] as const)
      expect(resolve(reference, locale).text, reference).toMatch(/\S/);
  }
});
