import type { TwoGroups } from '../../../src/stats/two-groups.ts';
import { type ReferenceCase, referenceData } from './reference-data.ts';

export type Answer = (reference: ReferenceCase) => unknown;

/** The number of yes and of answers, from the data or as given. */
export function countsOf(reference: ReferenceCase): { x: number; n: number } {
  if (reference.input) return reference.input as { x: number; n: number };
  const { codes } = referenceData(reference.dataset).coding(reference.question ?? '');
  return tally(codes, codeOf(reference));
}

export function codeOf({ dataset, question, category }: ReferenceCase): number {
  return referenceData(dataset)
    .levels(question ?? '')
    .indexOf(category ?? '');
}

function tally(
  codes: ArrayLike<number>,
  code: number,
  inside: (row: number) => boolean = () => true,
): { x: number; n: number } {
  const rows = Array.from(codes, (_, row) => row).filter((row) => (codes[row] ?? -1) >= 0 && inside(row));
  return { x: rows.filter((row) => codes[row] === code).length, n: rows.length };
}

/** The counts of two groups, from the data or as given. */
export function twoGroups(reference: ReferenceCase): TwoGroups {
  if (reference.input) return reference.input as TwoGroups;
  const data = referenceData(reference.dataset);
  const { codes } = data.coding(reference.question ?? '');
  const by = reference.by?.[0] ?? '';
  const groups = data.coding(by).codes;
  const [first, second] = (reference.groups ?? []).map((label) => {
    const group = data.levels(by).indexOf(label);
    return tally(codes, codeOf(reference), (row) => groups[row] === group);
  });
  return { x1: first?.x ?? NaN, n1: first?.n ?? NaN, x2: second?.x ?? NaN, n2: second?.n ?? NaN };
}

export type Table = readonly (readonly number[])[];

/** The table of a case, from the data or as given: groups by answers. */
export function tableOf(reference: ReferenceCase): Table {
  if (reference.input) return (reference.input as { table: Table }).table;
  const data = referenceData(reference.dataset);
  const rows = data.coding(reference.by?.[0] ?? '');
  const { codes, categories } = data.coding(reference.question ?? '');
  return Array.from({ length: rows.categories }, (_, group) =>
    Array.from(
      { length: categories },
      (__, code) => tally(codes, code, (row) => rows.codes[row] === group).x,
    ),
  );
}
