import type { Locale } from '../../schema/locale.ts';
import type { GridWords } from '../../survey/grid/grid-words.ts';
import type { TableGrid } from '../../survey/grid/table-grid.ts';
import type { OwnTables } from './own-tables.ts';
import type { ListedTable } from '../../survey/grid/table-list.ts';

/** What the page asks of its worker. */
export type Asked =
  | {
      readonly kind: 'start';
      readonly job: number;
      readonly answers: File;
      readonly codebook: File;
      readonly locale: Locale;
      readonly words: GridWords;
      /** Of the site, which stands in the files to save. */
      readonly version: string;
    }
  | { readonly kind: 'cancel'; readonly job: number }
  /** One table of the last result. */
  | { readonly kind: 'table'; readonly job: number; readonly place: number };

/** A problem as the page shows it, in the language of the page where its words are known in it. */
export interface ToldProblem {
  readonly rows: readonly number[];
  readonly column: string | null;
  readonly what: string;
  readonly hint: string;
  readonly language: Locale;
  readonly count: number;
  readonly rest: number;
}

/** What the worker says once the tables are made: all of it protected. */
export interface ToldResult {
  readonly title: string;
  readonly isSynthetic: boolean;
  readonly respondents: number;
  readonly columns: number;
  readonly encoding: string;
  readonly delimiter: ',' | ';' | '\t';
  readonly estimates: number;
  readonly withheld: number;
  readonly thin: number;
  /** The smallest count, the smallest base and the smallest reliable base. */
  readonly rules: { readonly cell: number; readonly base: number; readonly thin: number };
  readonly tables: readonly ListedTable[];
  /** What can be explored; null where there is nothing. */
  readonly explorer: OwnTables | null;
  readonly files: readonly { readonly name: string; readonly blob: Blob }[];
}

/** What the worker says. */
export type Told =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'progress';
      readonly job: number;
      readonly rows: number;
      readonly bytes: number;
      /** Whether all rows are read, and the estimates come. */
      readonly isRead: boolean;
    }
  | { readonly kind: 'cancelled'; readonly job: number }
  | { readonly kind: 'failed'; readonly job: number; readonly message: string; readonly language: Locale }
  | {
      readonly kind: 'problems';
      readonly job: number;
      readonly file: string;
      readonly count: number;
      readonly problems: readonly ToldProblem[];
    }
  | { readonly kind: 'result'; readonly job: number; readonly result: ToldResult }
  | { readonly kind: 'grid'; readonly job: number; readonly place: number; readonly grid: TableGrid };
