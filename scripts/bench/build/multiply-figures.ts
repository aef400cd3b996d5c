import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { isChartForm } from '../../../src/charts/registry.ts';
import type { Localised } from '../../../src/schema/locale.ts';
import { sealDescriptors } from '../../pipeline/seal-descriptors.ts';
import { copiedFigures, copiedRows, copyId, copyNumbers, copyText, type CsvRow } from './figure-copies.ts';

/** Tables whose rows hang on a figure, beside the one of its cells. */
const hanging = ['interim-report/derivations', 'catalogue/since'];

/**
 * Multiplies the figures of a copy of the project that have a chart. Each copy has its own row, table, texts and
 * derived values and passes every check of the pipeline; the seals are renewed.
 *
 * @param project - the folder of the copy, never the project itself
 * @param times - how many times each figure is to be there
 * @returns the number of figures with a chart that are then there
 */
export function multiplyFigures(project: string, times: number): number {
  const sources = join(project, 'data/sources');
  const figures = readRows(join(sources, 'interim-report/figures.csv'));
  const drawn = figures.rows.filter(({ form, table }) => table !== '' && isChartForm(form ?? ''));
  if (times === 1) return drawn.length;
  appendRows(figures, copiedFigures(drawn, times));
  const ids = new Set(drawn.map(({ id }) => id ?? ''));
  for (const name of hanging) {
    const table = readRows(join(sources, `${name}.csv`));
    appendRows(table, copiedRows(table.rows, ids, times));
  }
  for (const copy of copyNumbers(times)) {
    for (const { table, id } of drawn) {
      copyTable(join(sources, 'interim-report'), table ?? '', copy);
      copyTexts(join(project, 'src/content/figures'), id ?? '', copy);
    }
  }
  sealDescriptors(sources);
  return drawn.length * times;
}

interface CsvFile {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

function readRows(path: string): CsvFile {
  const { data, meta } = Papa.parse<CsvRow>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return { path, columns: meta.fields ?? [], rows: data };
}

function appendRows({ path, columns, rows }: CsvFile, more: readonly CsvRow[]): void {
  const text = Papa.unparse([...rows, ...more], { columns: [...columns], newline: '\n' });
  writeFileSync(path, `${text}\n`);
}

function copyTable(folder: string, table: string, copy: number): void {
  const id = copyId(table, copy);
  copyFileSync(join(folder, `${table}.csv`), join(folder, `${id}.csv`));
  copyJson<{ title: Localised }>(folder, table, id, (described) => ({
    ...{ ...described, id, title: copyText(described.title, copy) },
  }));
}

function copyTexts(folder: string, figure: string, copy: number): void {
  copyJson<{ message: Localised }>(folder, figure, copyId(figure, copy), (texts) => ({
    ...{ ...texts, message: copyText(texts.message, copy) },
  }));
}

function copyJson<T>(folder: string, from: string, to: string, change: (value: T) => T): void {
  const value = JSON.parse(readFileSync(join(folder, `${from}.json`), 'utf8')) as T;
  writeFileSync(join(folder, `${to}.json`), `${JSON.stringify(change(value), null, 2)}\n`);
}
