import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import type { DerivedValue } from '../schema/derived-value.ts';

/**
 * The values that this site computed from a number, at once or through another value.
 *
 * @param evidence - the evidence
 * @param reference - `st:active` or `fact:survey-sent`
 * @returns the values in the order of the register
 */
export function derivedFrom({ all }: EvidenceIndex, reference: string): DerivedValue[] {
  const reached = new Set([reference]);
  for (let size = 0; size < reached.size;) {
    size = reached.size;
    for (const { id, operands } of all.derived) {
      if (operands.some((operand) => reached.has(operand))) reached.add(`dv:${id}`);
    }
  }
  return all.derived.filter(({ id }) => reached.has(`dv:${id}`));
}
