import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import type { ModelElement } from '../schema/model-element.ts';
import { parseReference } from '../schema/reference.ts';

/**
 * What kind of number stands behind a part of the model: `comparison` of two groups of firms, a `share` of firms, an
 * `order` without shares, or `none`.
 */
export type SupportKind = 'comparison' | 'share' | 'order' | 'none';

/**
 * Names the strongest kind of number behind a part of the model. No kind shows an effect: the report has no number
 * that compares firms with a producer and firms without.
 *
 * @param evidence - the evidence
 * @param element - the part of the model
 * @returns `comparison` where numbers of both groups of one figure are among the evidence, else `share`, `order`, `none`
 */
export function supportKind(evidence: EvidenceIndex, element: ModelElement): SupportKind {
  const statements = element.evidence.map((text) => evidence.statement(parseReference(text)?.id ?? text));
  if (statements.length === 0) return 'none';
  if (statements.every(({ kind }) => kind === 'ranking')) return 'order';
  const grouped = statements.some(({ figures }) =>
    figures.some((figure) => evidence.figure(figure).form === 'groupedBars'),
  );
  return grouped ? 'comparison' : 'share';
}
