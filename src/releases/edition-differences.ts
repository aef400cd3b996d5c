import { splitReference } from '../citations/citable.ts';
import type { VerifyRecord, VerifyRecords } from '../verify/verify-record.ts';

/** Something that could be cited in a release and is another today. */
export interface EditionDifference {
  readonly reference: string;
  readonly was: VerifyRecord;
  /** Null for what is there no more. */
  readonly now: VerifyRecord | null;
}

/** What is made of parts, which are told by themselves. */
const composed = ['table', 'fig', 'case', 'scheme'];

/**
 * Finds what could be cited in an earlier version and is another in a later one.
 *
 * @param earlier - the records of the earlier version
 * @param later - those of the later version
 * @returns the differences, numbers before the tables, figures and cases that they are parts of
 */
export function editionDifferences(earlier: VerifyRecords, later: VerifyRecords): EditionDifference[] {
  const differing = [...earlier].flatMap(([reference, was]): EditionDifference[] => {
    const now = later.get(reference) ?? null;
    return now?.fingerprint === was.fingerprint ? [] : [{ reference, was, now }];
  });
  return [...differing.filter((each) => !isComposed(each)), ...differing.filter(isComposed)];
}

/** Whether a difference is of a whole, such as a table, of which a part is another. */
export function isComposed({ reference }: Pick<EditionDifference, 'reference'>): boolean {
  return composed.includes(splitReference(reference).kind);
}
