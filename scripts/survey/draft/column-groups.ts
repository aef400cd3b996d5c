import type { ColumnProfile } from './column-profile.ts';
import { missingCodes } from './missing-codes.ts';

/** Columns that together look like one question with several answers. */
export interface ColumnGroup {
  readonly prefix: string;
  readonly columns: readonly ColumnProfile[];
  readonly selected: string;
  readonly notSelected: string;
  /** Further labels in them, which may stand for missing answers. */
  readonly others: readonly string[];
}

/** A name with the number or letter of an answer at its end: q3_1, q3-2, Q3S1, 問3(1), q3a. */
const numbered = /^(.+?)(?:[_\-.・](\d{1,3}|[a-z])|[sSmM](\d{1,3})|\((\d{1,3})\))$|^(.*\d)[a-z]$/;
const pairs: readonly (readonly [string, string])[] = [
  ['1', '0'],
  ['1', ''],
  ['○', ''],
  ['◯', ''],
  ['〇', ''],
  ['x', ''],
  ['X', ''],
  ['yes', 'no'],
  ['Yes', 'No'],
  ['true', 'false'],
  ['TRUE', 'FALSE'],
  ['はい', 'いいえ'],
];

/** Finds columns with a common prefix of which each says whether an answer was chosen. */
export function columnGroups(profiles: readonly ColumnProfile[]): ColumnGroup[] {
  const byPrefix = Map.groupBy(profiles, ({ name }) => {
    const [, dashed, , , , lettered] = numbered.exec(name.normalize('NFKC')) ?? [];
    return dashed ?? lettered ?? '';
  });
  return [...byPrefix].flatMap(([prefix, columns]): ColumnGroup[] => {
    if (prefix === '' || columns.length < 2 || columns.some(({ labels }) => labels === null)) return [];
    const labels = [
      ...new Set(columns.flatMap((column) => [...(column.labels ?? [])].map(([label]) => label))),
    ];
    for (const [selected, notSelected] of pairs) {
      if (!labels.includes(selected) || !labels.includes(notSelected)) continue;
      const others = labels.filter((label) => label !== selected && label !== notSelected);
      const missing = missingCodes(others).map(({ code }) => code);
      if (others.every((label) => missing.includes(label)))
        return [{ prefix, columns, selected, notSelected, others }];
    }
    return [];
  });
}
