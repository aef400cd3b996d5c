import type { BenchmarkContender } from '../../src/schema/benchmark.ts';

/** A contender of the benchmark. */
export interface Contender {
  readonly id: BenchmarkContender;
  /** Its file in `contenders/`. */
  readonly file: string;
  /** What it gets after the file of answers and the sort of labels. */
  readonly args: readonly string[];
  /** The package of Node or of R that it needs; null where this project has it anyway. */
  readonly needs: '@duckdb/node-api' | 'data.table' | 'survey' | null;
  /** What it makes, which is counted: cells of the tables, or rows with the header. */
  readonly makes: 'cells' | 'rows' | 'lines';
  /** The most rows and rounds in which anybody would wait for it. */
  readonly most: { readonly rows: number; readonly rounds: number };
}

const any = { rows: Infinity, rounds: Infinity };

/** Who runs, each in a process of its own; the first is what the others are set against. */
export const contenders: readonly Contender[] = [
  { id: 'engine', file: 'engine.ts', args: [], needs: null, makes: 'cells', most: any },
  {
    ...{ id: 'duckdb-labels-given', file: 'duckdb.ts', args: ['given'], needs: '@duckdb/node-api' },
    ...{ makes: 'cells', most: any },
  },
  {
    ...{ id: 'duckdb-text', file: 'duckdb.ts', args: [], needs: '@duckdb/node-api' },
    ...{ makes: 'cells', most: any },
  },
  {
    ...{ id: 'r-data-table', file: 'data-table.R', args: [], needs: 'data.table' },
    ...{ makes: 'cells', most: any },
  },
  {
    ...{ id: 'r-survey', file: 'survey.R', args: [], needs: 'survey', makes: 'cells' },
    // It takes the better part of a minute for 100,000 rows.
    most: { rows: 100_000, rounds: 1 },
  },
  { id: 'papaparse', file: 'papaparse.ts', args: [], needs: null, makes: 'rows', most: any },
  { id: 'byte-count', file: 'byte-count.ts', args: [], needs: null, makes: 'lines', most: any },
];
