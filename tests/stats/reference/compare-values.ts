import type { ReferenceCase } from './reference-data.ts';

/** As the README of the reference values says: relative, with a floor where 0 is expected. */
const floor = 1e-10;

function tolerance({ kind, method }: ReferenceCase, key: string, expected: number): number {
  if (key.startsWith('p_value') && expected < 1e-12) return 1e-6;
  if (method === 'fisher_conditional' || (method === 'fisher_exact' && /^(or|ci)_/.test(key))) return 1e-7;
  if (kind === 'prop_ci' && (method === 'logit' || method === 'beta')) return 1e-8;
  return 1e-9;
}

/** What is not compared, each with its reason. */
export const leftOut: readonly {
  readonly reason: string;
  readonly applies: (at: ReferenceCase, key: string) => boolean;
}[] = [
  {
    reason: 'as R prints it, with the loose tolerance of its root finder; the precise value stands beside it',
    applies: (_, key) => key.endsWith('_r_default_tol'),
  },
  {
    reason: 'the reference stores no design effect where weights are all 1; with replacement one is defined',
    applies: ({ design }, key) => design?.weights_from === 'equal_1' && key === 'deff_replace',
  },
];

type Values = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const numberOf = (value: unknown): number =>
  value === 'Inf' ? Infinity : value === '-Inf' ? -Infinity : typeof value === 'number' ? value : NaN;

/** Rows are told apart by what they are about; null for rows of a list whose order counts. */
function keyOf(row: unknown): string | null {
  if (!isObject(row)) return null;
  const parts = ['by', 'category', 'p', 'stat', 'question'].map((name) => row[name] ?? null);
  return parts.every((part) => part === null) ? null : JSON.stringify(parts);
}

function compareList(
  at: ReferenceCase,
  expected: readonly unknown[],
  found: unknown,
  path: string,
  key: string,
): void {
  if (!Array.isArray(found)) throw new Error(`${path}: no list`);
  const others = found as readonly unknown[];
  for (const [index, each] of expected.entries()) {
    const row = keyOf(each);
    const matches = row === null ? [others[index]] : others.filter((other) => keyOf(other) === row);
    if (matches.length !== 1) throw new Error(`${path}[${index}]: ${matches.length} rows match`);
    compareValues(at, each, matches[0], `${path}[${index}]`, key);
  }
  if (!isObject(expected[0]) && others.length !== expected.length)
    throw new Error(`${path}: ${others.length} entries`);
}

/**
 * Compares what R gave with what was found, by key, and throws at the first difference beyond the tolerance.
 */
export function compareValues(
  at: ReferenceCase,
  expected: unknown,
  found: unknown,
  path: string,
  key = '',
): void {
  if (leftOut.some(({ applies }) => applies(at, key))) return;
  if (Array.isArray(expected)) {
    compareList(at, expected as readonly unknown[], found, path, key);
  } else if (isObject(expected)) {
    if (!isObject(found)) throw new Error(`${path}: nothing found`);
    for (const [name, value] of Object.entries(expected))
      compareValues(at, value, found[name], `${path}.${name}`, name);
  } else if (typeof expected === 'number' || expected === 'Inf' || expected === '-Inf') {
    const wanted = numberOf(expected);
    const value = numberOf(found);
    const error = Math.abs(value - wanted);
    const near =
      wanted === 0 ? error <= floor : error <= tolerance(at, key, Math.abs(wanted)) * Math.abs(wanted);
    if (value !== wanted && !near) throw new Error(`${path}: ${value} instead of ${wanted}`);
  } else if (found !== expected) {
    throw new Error(`${path}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
  }
}
