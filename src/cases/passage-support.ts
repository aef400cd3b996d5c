import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import type { Localised } from '../schema/locale.ts';

/** A thing of the site that rests on a passage: where it stands and what it is called. */
export interface PassageSupport {
  /** A path of this site without base and language. */
  readonly path: string;
  /** May hold references. */
  readonly label: Localised;
}

/**
 * Turns what rests on a passage into a link.
 *
 * @param evidence - the evidence
 * @param reference - `flow:id`, `function:id`, `element:id` or `gl:id`, as in `passage.supports`
 * @returns where it stands and what it is called in both languages
 * @throws Error where the reference leads nowhere
 */
export function passageSupport(evidence: EvidenceIndex, reference: string): PassageSupport {
  const [kind = '', id = ''] = reference.split(':');
  switch (kind) {
    case 'flow': {
      const scheme = evidence.all.schemes.find(({ flows }) => flows.some((flow) => flow.id === id));
      if (scheme === undefined) break;
      const label = `{fig:${scheme.id}}`;
      return { path: `/figures/${scheme.id}/#flow-${id}`, label: { ja: label, en: label } };
    }
    case 'function': {
      const cell = evidence.all.caseFunctions.find((candidate) => candidate.id === id);
      if (cell === undefined) break;
      return { path: `/cases/compare/#${id}`, label: evidence.modelElement(cell.aspect).label };
    }
    case 'element':
      return { path: `/producer/#${id}`, label: evidence.modelElement(id).label };
    case 'gl':
      return { path: `/glossary/#${id}`, label: evidence.glossary(id).term };
  }
  throw new Error(`There is nothing called ${reference}. Build the data again: npm run data`);
}
