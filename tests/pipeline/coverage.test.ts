import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check } from '../../scripts/pipeline/check.ts';
import { checkCoverage } from '../../scripts/pipeline/coverage.ts';
import { Problems } from '../../scripts/pipeline/problem.ts';
import { read } from '../../scripts/pipeline/read.ts';
import type { Rows } from '../../scripts/pipeline/rows.ts';
import { fixture } from './workspace.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sharedReport = join(root, '../shared/source/interim-report.ja.txt');

function rowsOf(data: string): Rows {
  const problems = new Problems();
  const rows = check(read(data, problems), problems);
  if (rows === null || problems.count > 0) throw new Error(problems.toString());
  return rows;
}

function cover(text: string, rows: Parameters<typeof checkCoverage>[2]): { count: number; text: string } {
  const problems = new Problems();
  checkCoverage(text, 'report.txt', rows, problems);
  return { count: problems.count, text: problems.toString() };
}

const without = (rows: Rows, id: string): Rows => ({
  ...rows,
  statements: rows.statements.filter(({ data }) => data.id !== id),
});

describe('coverage of the sample text', () => {
  const sample = readFileSync(join(fixture, 'report.txt'), 'utf8');
  const rows = rowsOf(join(fixture, 'sources'));

  test('ends at zero', () => {
    expect(cover(sample, rows).count).toBe(0);
  });

  test.each(rows.statements.map(({ data }) => data.id))(
    'names the passage of %s once its row is gone',
    (id) => {
      const left = cover(sample, without(rows, id));
      expect(left.count).toBe(1);
    },
  );

  test('says where the number stands', () => {
    expect(cover(sample, without(rows, 'commercialised-exploring')).text).toMatchInlineSnapshot(`
      "report.txt:35: "67" in …至った割合は、行った者が67%、行わない者が44%で…
        hint: register it in statements.csv, or exclude it in exclusions.csv with its reason
      1 problem"
    `);
  });

  test('finds kanji numerals and indefinite numbers', () => {
    const left = cover(`${sample}\n数年間に三社と一つ。`, rows);
    expect(left.text).toContain('"数年"');
    expect(left.text).toContain('"三社"');
    expect(left.text).toContain('"一つ"');
  });

  test('a blank on one line parts two numbers, a line break does not', () => {
    expect(cover(`${sample}\n（株）4 2024年`, rows).text).toMatch(/"4" in[^]*"2024" in/);
    expect(cover(`${sample}\n常に５\n０名`, rows).text).toContain('"50" in');
  });

  test('a wording in another section is named', () => {
    const moved = rows.statements.map((row) => ({
      ...row,
      data: { ...row.data, section: row.data.section.replace('3', '4') },
    }));
    expect(cover(sample, { ...rows, statements: moved }).text).toContain(
      'stands in section 3 (line 13), not in 4',
    );
  });

  test('an exclusion that matches more often than it says is named', () => {
    expect(cover(`${sample}\n領域の一つ`, rows).text).toContain('one-of: the pattern matches 2 times, not 1');
  });
});

describe.skipIf(!existsSync(sharedReport))(
  'coverage of the report (skipped where its text is not at hand)',
  () => {
    test('ends at zero, and names the passage of every quantity once its row is gone', () => {
      const report = readFileSync(sharedReport, 'utf8');
      const rows = rowsOf(join(root, 'data/sources'));
      expect(cover(report, rows)).toEqual({ count: 0, text: '0 problems' });
      const unnoticed = rows.statements
        .filter(({ data }) => data.kind === 'quantity' && cover(report, without(rows, data.id)).count === 0)
        .map(({ data }) => data.id);
      expect(unnoticed).toEqual([]);
    });
  },
);
