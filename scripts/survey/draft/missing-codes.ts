import type { MissingKind } from '../../../src/schema/codebook.ts';
import { type ColumnProfile, missingNumbers } from './column-profile.ts';
import { missingWord } from './missing-words.ts';

/** A code proposed as missing, with its kind. */
export interface ProposedMissing {
  readonly code: string;
  readonly kind: MissingKind;
}

/**
 * The codes of a column with categories that look as if they stood for a missing answer.
 *
 * A number such as 9, 99 or -1 is one only where it stands apart from the others: after 1 to 8 the code 9 is the next
 * answer, after 1 to 5 it is not. 8 and its like mostly mean that the question did not apply, 9 that there is no answer.
 *
 * @param labels - the distinct labels of the column
 * @returns the codes, in the order of the labels
 */
export function missingCodes(labels: readonly string[]): ProposedMissing[] {
  const numbers = labels.filter((label) => /^-?\d+$/.test(label)).map(Number);
  const usual = numbers.filter((value) => !missingNumbers.includes(value));
  const largest = Math.max(...usual, 0);
  const smallest = Math.min(...usual, Infinity);
  return labels.flatMap((code): ProposedMissing[] => {
    const kind = missingWord(code);
    if (kind !== null) return [{ code, kind }];
    const value = Number(code);
    if (!/^-?\d+$/.test(code) || !missingNumbers.includes(value)) return [];
    const isApart = value < 0 ? smallest > value + 1 || smallest >= 0 : !reaches(numbers, largest, value);
    return isApart ? [{ code, kind: kindOf(value) }] : [];
  });
}

/** Whether the codes run on from the largest usual one to a number without a gap. */
function reaches(numbers: readonly number[], largest: number, value: number): boolean {
  for (let next = largest + 1; next < value; next += 1) if (!numbers.includes(next)) return false;
  return true;
}

/** The missing codes of a numeric column: words, and numbers such as 999 that occur more than once beyond all others. */
export function missingNumberCodes({ suspicious, inner, empty, words }: ColumnProfile): ProposedMissing[] {
  const beyond = [...suspicious]
    .filter(
      ([value, count]) =>
        count > 1 && (value < 0 ? inner.minimum >= 0 : Math.abs(value) > 10 && value > inner.maximum * 1.2),
    )
    .map(([value]) => ({ code: String(value), kind: kindOf(value) }));
  return [...(empty > 0 ? [''] : []), ...words]
    .map((code): ProposedMissing => ({ code, kind: missingWord(code) ?? 'noAnswer' }))
    .concat(beyond);
}

function kindOf(value: number): MissingKind {
  const digits = String(Math.abs(value));
  return value === -1 || value === -2 || /^8+$/.test(digits) ? 'notApplicable' : 'noAnswer';
}
