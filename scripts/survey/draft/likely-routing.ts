import type { ColumnProfile } from './column-profile.ts';
import { missingCodes } from './missing-codes.ts';
import { missingWord } from './missing-words.ts';

/** A question was answered only by those who gave certain answers to an earlier one. */
export interface LikelyRouting {
  readonly parent: ColumnProfile;
  /** The labels of the parent after which it was answered. */
  readonly open: readonly string[];
}

/** A smaller part of the respondents may be silent by chance. */
const leastClosed = 10;
const leastClosedShare = 0.02;
/** Of those who were asked, so many answer at least. */
const leastAnswered = 0.6;
/** Of the missing answers, so many are those of people who were not asked. */
const leastExplained = 0.5;

/**
 * Finds the earlier question that decided who was asked a later one: after some of its answers nobody answered, after
 * the others most did.
 *
 * @param columns - the columns of the later question, of which any may hold its answer
 * @param notSelected - the label that is no answer, in the columns of several answers
 * @param parents - earlier questions with a single answer
 * @returns the nearest question that explains most; null where none does
 */
export function likelyRouting(
  columns: readonly ColumnProfile[],
  notSelected: string | null,
  parents: readonly ColumnProfile[],
): LikelyRouting | null {
  const answered = answeredRows(columns, notSelected);
  const missing = answered.reduce<number>((sum, each) => sum + (each ? 0 : 1), 0);
  if (missing < leastClosed || missing === answered.length) return null;
  let best: LikelyRouting | null = null;
  let explained = leastExplained;
  for (const parent of parents) {
    const groups = [...(parent.labels?.keys() ?? [])].map(() => ({ rows: 0, answered: 0 }));
    for (const [row, place] of parent.sample.entries()) {
      const group = groups[place];
      if (group === undefined) continue;
      group.rows += 1;
      if (answered[row] === true) group.answered += 1;
    }
    const labels = [...(parent.labels?.keys() ?? [])];
    const silent = new Set(missingCodes(labels).map(({ code }) => code));
    const named = labels.flatMap((label, place) => {
      const group = groups[place];
      return group === undefined || group.rows === 0
        ? []
        : [{ label, ...group, isSilent: silent.has(label) }];
    });
    const closed = named.filter((group) => group.answered === 0);
    const open = named.filter((group) => group.answered > 0);
    const told = closed.filter((group) => !group.isSilent).reduce((sum, { rows }) => sum + rows, 0);
    if (told < Math.max(leastClosed, answered.length * leastClosedShare) || open.length === 0) continue;
    if (open.some((group) => group.isSilent || group.answered < group.rows * leastAnswered)) continue;
    const share = closed.reduce((sum, { rows }) => sum + rows, 0) / missing;
    if (share < explained) continue;
    explained = share;
    best = { parent, open: open.map(({ label }) => label) };
  }
  return best;
}

/** For each row of the sample whether any column holds an answer. */
function answeredRows(columns: readonly ColumnProfile[], notSelected: string | null): boolean[] {
  // A “not selected” of its own says that somebody was asked; an empty cell says nothing.
  const isAnswer = (label: string): boolean =>
    missingWord(label) === null || (label === notSelected && label !== '');
  const answers = columns.map(({ labels }) => [...(labels?.keys() ?? [])].map(isAnswer));
  const rows = columns[0]?.sample.length ?? 0;
  return Array.from({ length: rows }, (_, row) =>
    columns.some(({ sample }, column) => {
      const place = sample[row] ?? -1;
      // A label that was not kept is a text or a number.
      return place === -1 || answers[column]?.[place] === true;
    }),
  );
}
