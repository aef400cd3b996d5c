/** A dialect of SQL in which the cube can be made. */
export type DialectName = 'duckdb' | 'spark' | 'bigquery';

/** What differs between dialects. */
export interface Dialect {
  /** A name of a column or table. */
  readonly name: (name: string) => string;
  /** A text. */
  readonly text: (text: string) => string;
  /**
   * A cell as the engine reads it: never null, without blanks around it, full-width characters made half-width by way
   * of the columns `full_width` and `half_width`, where the dialect has no NFKC.
   */
  readonly clean: (cell: string) => string;
  /** The texts of `full_width` and `half_width`; null where `clean` needs none. */
  readonly widths: readonly [string, string] | null;
  /** A text that holds a number, as one with double precision. */
  readonly number: (text: string) => string;
  /** Whether a text fits a pattern as a whole. */
  readonly matches: (text: string, pattern: string) => string;
  /** An expression that stops the statement with a message. */
  readonly stop: (message: string) => string;
  /** The word by which a common table expression is computed once; empty where there is none. */
  readonly once: string;
}

/** The full-width forms of ASCII and the ideographic space, which NFKC makes half-width. */
const fullWidth =
  Array.from({ length: 94 }, (_, place) => String.fromCharCode(0xff01 + place)).join('') + '\u3000';
const halfWidth = Array.from({ length: 94 }, (_, place) => String.fromCharCode(0x21 + place)).join('') + ' ';

const backslashed = (text: string, mark: string): string =>
  mark +
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(mark, `\\${mark}`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`) +
  mark;
const doubled = (text: string, mark: string): string => mark + text.replaceAll(mark, mark + mark) + mark;

/** DuckDB doubles quotation marks and knows no escapes. */
const duckdb: Dialect = {
  name: (name) => doubled(name, '"'),
  text: (text) => doubled(text, "'"),
  clean: (cell) => `trim(translate(coalesce(${cell}, ''), full_width, half_width))`,
  widths: [doubled(fullWidth, "'"), doubled(halfWidth, "'")],
  number: (text) => `CAST(${text} AS DOUBLE)`,
  matches: (text, pattern) => `regexp_full_match(${text}, '${pattern}')`,
  stop: (message) => `error(${doubled(message, "'")})`,
  once: 'MATERIALIZED',
};

/** Spark reads backslashes in texts as escapes; two quotation marks side by side are two texts. */
const spark: Dialect = {
  name: (name) => doubled(name, '`'),
  text: (text) => backslashed(text, "'"),
  clean: (cell) => `trim(translate(coalesce(${cell}, ''), full_width, half_width))`,
  widths: [backslashed(fullWidth, "'"), backslashed(halfWidth, "'")],
  number: (text) => `CAST(${text} AS DOUBLE)`,
  matches: (text, pattern) => `${text} RLIKE '^${pattern}$'`,
  stop: (message) => `raise_error(${backslashed(message, "'")})`,
  once: '',
};

/** BigQuery reads backslashes as escapes in texts and in names. */
const bigquery: Dialect = {
  name: (name) => backslashed(name, '`'),
  text: (text) => backslashed(text, "'"),
  clean: (cell) => `TRIM(NORMALIZE(COALESCE(${cell}, ''), NFKC))`,
  widths: null,
  number: (text) => `CAST(${text} AS FLOAT64)`,
  matches: (text, pattern) => `REGEXP_CONTAINS(${text}, '^${pattern}$')`,
  stop: (message) => `ERROR(${backslashed(message, "'")})`,
  once: '',
};

/** The dialects by name. */
export const dialects: Readonly<Record<DialectName, Dialect>> = { duckdb, spark, bigquery };
