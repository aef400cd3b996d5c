import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import type { DerivedValue } from '../schema/derived-value.ts';
import { parseReference } from '../schema/reference.ts';

/**
 * The publications that a computed value rests on, through whatever it was computed from.
 *
 * @param evidence - the evidence
 * @param value - a derived value
 * @returns ids of sources, each once, in the order of the operands
 */
export function sourcesOf(evidence: EvidenceIndex, value: DerivedValue): string[] {
  const found = value.operands.flatMap((operand) => {
    const reference = parseReference(operand);
    switch (reference?.kind) {
      case 'st':
        return ['interim-report'];
      case 'fact':
        return [evidence.fact(reference.id).source];
      case 'year':
        return [isKnownThroughReport(evidence, reference.id) ? 'interim-report' : reference.id];
      case 'dv':
        return sourcesOf(evidence, evidence.derived(reference.id));
      default:
        return [];
    }
  });
  return [...new Set(found)];
}

/** A publication that the report cites was not seen itself: what is taken from it was read in the report. */
function isKnownThroughReport({ all }: EvidenceIndex, source: string): boolean {
  return all.citations.some((citation) => citation.source === source);
}
