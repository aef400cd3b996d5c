import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { multiplyFigures } from '../../../scripts/bench/build/multiply-figures.ts';
import { check } from '../../../scripts/pipeline/check.ts';
import { Problems } from '../../../scripts/pipeline/problem.ts';
import { read } from '../../../scripts/pipeline/read.ts';
import { reconcileCells } from '../../../scripts/pipeline/reconcile-cells.ts';
import type { Rows } from '../../../scripts/pipeline/rows.ts';
import { isChartForm } from '../../../src/charts/registry.ts';

const rooms = ['data/sources', 'src/content/figures'];

/** A folder with what of the project has to do with figures. */
function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'multiply-figures-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const room of rooms) cpSync(room, join(folder, room), { recursive: true });
  return folder;
}

/** The rows of a folder's sources, which fit their descriptors and each other. */
function checkedRows(folder: string, problems: Problems): Rows {
  const rows = check(read(join(folder, 'data/sources'), problems), problems);
  if (rows === null) throw new Error(problems.toString());
  return rows;
}

test('the figures with a chart, and no others, are there as often as told, and the checks of sources pass', () => {
  const folder = copyOfProject();
  const problems = new Problems();
  const before = checkedRows(folder, problems).figures.map(({ data }) => data);
  const drawn = before.filter(({ form, table }) => table !== null && isChartForm(form));
  expect(multiplyFigures(folder, 3)).toBe(drawn.length * 3);
  const rows = checkedRows(folder, problems);
  reconcileCells(rows, problems);
  expect(problems.toString()).toBe('0 problems');
  const figures = rows.figures.map(({ data }) => data);
  expect(figures).toHaveLength(before.length + drawn.length * 2);
  for (const { id, table } of figures.slice(before.length)) {
    expect(rows.cells.get(table ?? '')?.length).toBeGreaterThan(0);
    const texts = readFileSync(join(folder, 'src/content/figures', `${id}.json`), 'utf8');
    expect(texts).toMatch(/（写し[BC]）/);
  }
  const derivedFor = (id: string) => rows.derivations.filter(({ data }) => data.figure === id).length;
  expect(derivedFor('fig-05')).toBeGreaterThan(0);
  expect(derivedFor('fig-05-copy-3')).toBe(derivedFor('fig-05'));
});

test('once, the figures are those of the project and nothing is written', () => {
  const folder = copyOfProject();
  const figures = join(folder, 'data/sources/interim-report/figures.csv');
  expect(multiplyFigures(folder, 1)).toBeGreaterThan(1);
  expect(readFileSync(figures, 'utf8')).toBe(readFileSync('data/sources/interim-report/figures.csv', 'utf8'));
  expect(existsSync(join(folder, 'data/sources/interim-report/fig-05-copy-2.csv'))).toBe(false);
});
