import type { MissingKind } from '../../../src/schema/codebook.ts';

const silent =
  /^(?:無回答|無記入|未回答|未記入|回答なし|不明|わからない|答えたくない|n\.?\/?a\.?|#n\/a|#null!|nan|null|\(blank\)|blank|no answer|no response|not answered|unanswered|dk|don['’]?t know|refused|prefer not to (?:say|answer)|missing|\.|[-–—ー―]+)$/i;
const outside = /^(?:非該当|対象外|該当なし|not applicable|does not apply|inapplicable|skip|skipped)$/i;
const unasked = /^(?:非調査|未調査|not asked)$/i;

/**
 * Why an answer is missing where a label says so.
 *
 * @param label - as it stands in the file; an empty cell is the empty text
 * @returns null where the label may be an answer
 */
export function missingWord(label: string): MissingKind | null {
  const plain = label.normalize('NFKC').trim();
  if (plain === '' || silent.test(plain)) return 'noAnswer';
  if (outside.test(plain)) return 'notApplicable';
  return unasked.test(plain) ? 'notAsked' : null;
}
