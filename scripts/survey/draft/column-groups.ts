import { columnNames } from './column-name.ts';
import type { ColumnProfile } from './column-profile.ts';
import { missingCodes } from './missing-codes.ts';

/** A column of a question with several answers. */
interface AnswerColumn {
  readonly profile: ColumnProfile;
  /** What its name says of the answer. */
  readonly answer: string;
  /** The label that says that it was chosen; null where nobody chose it. */
  readonly selected: string | null;
}

/** Columns that together look like one question with several answers. */
export interface ColumnGroup {
  readonly question: string;
  readonly columns: readonly AnswerColumn[];
  readonly notSelected: string;
  /** Whether each column has a label of its own that says it was chosen, which is then the answer in words. */
  readonly isOwnLabel: boolean;
  /** Further labels in them, which may stand for missing answers. */
  readonly others: readonly string[];
}

const pairs: readonly (readonly [selected: string, notSelected: string])[] = [
  ['1', '0'],
  ['1', ''],
  ['○', ''],
  ['◯', ''],
  ['〇', ''],
  ['x', ''],
  ['X', ''],
  ['✓', ''],
  ['yes', 'no'],
  ['Yes', 'No'],
  ['YES', 'NO'],
  ['true', 'false'],
  ['True', 'False'],
  ['TRUE', 'FALSE'],
  ['selected', 'not selected'],
  ['Selected', 'Not selected'],
  ['Checked', 'Unchecked'],
  ['はい', 'いいえ'],
  ['選択', '非選択'],
];
/** What stands in a column of its own label where it was not chosen. */
const passedOver =
  /^(?:|0|not selected|not chosen|unselected|unchecked|no|off|false|非選択|未選択|選択なし)$/i;

/**
 * Finds columns of which each says whether one answer to a question was chosen: their names begin alike, and their
 * cells hold two labels, or one label each besides an empty cell or “not selected”.
 *
 * @param profiles - the columns that are not part of the design
 * @returns the questions; no column is in two of them
 */
export function columnGroups(profiles: readonly ColumnProfile[]): ColumnGroup[] {
  const taken = new Set<ColumnProfile>();
  // The likeliest reading of all names comes first, so that q3_1 is no answer to “q3” in one and “q” in another column.
  const ways = Math.max(0, ...profiles.map(({ name }) => columnNames(name).length));
  return Array.from({ length: ways }, (_, way) => way).flatMap((way) => {
    const named = profiles
      .filter((profile) => !taken.has(profile) && isShort(profile))
      .flatMap((profile) => {
        const name = columnNames(profile.name)[way];
        return name === undefined ? [] : [{ profile, ...name }];
      });
    return [...Map.groupBy(named, ({ question }) => question)].flatMap(([question, columns]) => {
      const group = groupOf(question, columns);
      for (const { profile } of group?.columns ?? []) taken.add(profile);
      return group ?? [];
    });
  });
}

type NamedColumn = Pick<AnswerColumn, 'profile' | 'answer'>;

/** Whether a column holds few labels, as one that says yes or no does. */
function isShort({ labels, isComplete }: ColumnProfile): boolean {
  return labels !== null && isComplete && labels.size <= 8;
}

function groupOf(question: string, columns: readonly NamedColumn[]): ColumnGroup | null {
  if (columns.length < 2) return null;
  const [best] = pairs
    .map((pair) => pairGroup(question, columns, pair))
    .filter((group) => group !== null)
    .toSorted((one, other) => other.columns.length - one.columns.length);
  const group = best ?? ownLabelGroup(question, columns);
  // Most of the columns that are named alike answer alike; what is left over is the text beside “other”.
  return group !== null && group.columns.length >= 2 && group.columns.length * 2 >= columns.length
    ? group
    : null;
}

function labelsOf({ labels }: ColumnProfile): string[] {
  return [...(labels?.keys() ?? [])];
}

function pairGroup(
  question: string,
  columns: readonly NamedColumn[],
  [selected, notSelected]: readonly [string, string],
): ColumnGroup | null {
  const isMark = (label: string): boolean => label === selected || label === notSelected;
  const fitting = columns.filter(({ profile }) => {
    const others = labelsOf(profile).filter((label) => !isMark(label));
    return others.length < labelsOf(profile).length && missingCodes(others).length === others.length;
  });
  const labels = [...new Set(fitting.flatMap(({ profile }) => labelsOf(profile)))];
  if (!labels.includes(selected) || !labels.includes(notSelected)) return null;
  return {
    ...{ question, notSelected, isOwnLabel: false, others: labels.filter((label) => !isMark(label)) },
    columns: fitting.map((column) => ({
      ...column,
      selected: column.profile.labels?.has(selected) === true ? selected : null,
    })),
  };
}

function ownLabelGroup(question: string, columns: readonly NamedColumn[]): ColumnGroup | null {
  const [notSelected] = [...new Set(columns.flatMap(({ profile }) => labelsOf(profile)))]
    .filter((label) => passedOver.test(label))
    .toSorted((one, other) => countOf(columns, other) - countOf(columns, one));
  if (notSelected === undefined) return null;
  const fitting = columns.flatMap((column) => {
    const labels = labelsOf(column.profile).filter((label) => label !== notSelected);
    const missing = missingCodes(labels).map(({ code }) => code);
    const [selected = null, ...more] = labels.filter((label) => !missing.includes(label));
    return more.length > 0 ? [] : [{ ...column, selected, missing }];
  });
  const own = new Set(fitting.flatMap(({ selected }) => selected ?? []));
  // The same label in several columns is an answer to several questions.
  if (own.size < 2 || own.size * 10 < fitting.length * 9) return null;
  return {
    ...{
      question,
      notSelected,
      isOwnLabel: true,
      others: [...new Set(fitting.flatMap(({ missing }) => missing))],
    },
    columns: fitting.map(({ profile, answer, selected }) => ({ profile, answer, selected })),
  };
}

/** In how many columns a label stands. */
function countOf(columns: readonly NamedColumn[], label: string): number {
  return columns.filter(({ profile }) => profile.labels?.has(label) === true).length;
}
