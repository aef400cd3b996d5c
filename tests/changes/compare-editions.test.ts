import { describe, expect, test } from 'vitest';
import { changeLevel, requiredLevel } from '../../src/changes/change-level.ts';
import { compareEditions } from '../../src/changes/compare-editions.ts';
import type { EditionData, EditionTable } from '../../src/changes/edition-data.ts';
import { nextVersion, versionStep } from '../../src/changes/version-step.ts';

const facts: EditionTable = {
  id: 'facts',
  columns: [
    { name: 'id', unit: null },
    { name: 'value', unit: 'share' },
    { name: 'unit', unit: null },
    { name: 'role', unit: null },
  ],
  rows: [
    { id: 'returned', value: 1011, unit: 'firms', role: 'published' },
    { id: 'sent', value: 5000, unit: 'firms', role: 'published' },
  ],
};
const earlier: EditionData = {
  tables: [facts, { id: 'names', columns: [{ name: 'id', unit: null }], rows: [{ id: 'osaka' }] }],
  records: { 'fact:returned': 'one', 'fact:sent': 'two' },
};

function later(
  change: Partial<EditionTable>,
  records: EditionData['records'] = earlier.records,
): EditionData {
  return {
    tables: earlier.tables.map((table) => (table.id === 'facts' ? { ...table, ...change } : table)),
    records,
  };
}

describe('how two versions differ', () => {
  test('not at all where only rows stand in another order', () => {
    expect(compareEditions(earlier, earlier)).toEqual([]);
    expect(compareEditions(earlier, later({ rows: facts.rows.toReversed() }))).toEqual([]);
  });

  test.each([
    ['a table is gone', { ...earlier, tables: [facts] }, 'tableRemoved', 'major'],
    ['a column is gone', later({ columns: facts.columns.slice(0, 3) }), 'columnRemoved', 'major'],
    ['a record is gone', later({}, { 'fact:sent': 'two' }), 'recordRemoved', 'major'],
    [
      'a column has another unit',
      later({
        columns: facts.columns.map((each) => ({
          ...each,
          unit: each.unit === 'share' ? 'percent' : each.unit,
        })),
      }),
      'unitChanged',
      'major',
    ],
    [
      'a row has another unit',
      later({ rows: facts.rows.map((row) => ({ ...row, unit: row['id'] === 'sent' ? 'people' : 'firms' })) }),
      'unitChanged',
      'major',
    ],
    [
      'a row has another role',
      later({ rows: facts.rows.map((row) => ({ ...row, role: 'approximate' })) }),
      'roleChanged',
      'major',
    ],
    [
      'a column came',
      later({ columns: [...facts.columns, { name: 'note', unit: null }] }),
      'columnAdded',
      'minor',
    ],
    ['a record came', later({}, { ...earlier.records, 'fact:third': 'three' }), 'recordAdded', 'minor'],
    [
      'a record is another',
      later({}, { ...earlier.records, 'fact:sent': 'three' }),
      'recordChanged',
      'patch',
    ],
  ] as const)('%s', (_, edition, kind, level) => {
    const changes = compareEditions(earlier, edition);
    expect(new Set(changes.map((change) => change.kind))).toEqual(new Set([kind]));
    expect(new Set(changes.map(changeLevel))).toEqual(new Set([level]));
    expect(requiredLevel(changes)).toBe(level);
  });

  test('backwards what came is gone', () => {
    const more = { ...earlier, tables: [...earlier.tables, { ...facts, id: 'more' }] };
    expect(compareEditions(earlier, more)).toEqual([{ kind: 'tableAdded', table: 'more' }]);
    expect(compareEditions(more, earlier)).toEqual([{ kind: 'tableRemoved', table: 'more' }]);
  });

  test('the largest step counts', () => {
    const changes = compareEditions(earlier, later({}, { 'fact:sent': 'three', 'fact:third': 'four' }));
    expect(changes.map(({ kind }) => kind)).toEqual(['recordRemoved', 'recordAdded', 'recordChanged']);
    expect(requiredLevel(changes)).toBe('major');
  });
});

test('a step is the place of the first number that grows, and the next version takes it', () => {
  for (const level of ['major', 'minor', 'patch'] as const)
    expect(versionStep('9.10.11', nextVersion('9.10.11', level))).toBe(level);
  expect(versionStep('1.0.0', '1.0.0')).toBe(null);
  expect(versionStep('2.0.0', '1.9.9')).toBe(null);
  expect(versionStep('1.2.0', '1.10.0')).toBe('minor');
});
