import { citationOf, type Citation, type Edition, type Refusal } from '../../src/citations/citation.ts';
import { findCitable } from '../../src/citations/find-citable.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { fingerprintOf } from '../../src/evidence/read-fingerprints.ts';

const evidence = readEvidence();

/** A release that does not exist, at an address that does not either. */
export const edition: Edition = {
  version: '1.2.3',
  released: null,
  url: (locale, path) => `https://evidence.example/releases/1.2.3${locale === 'en' ? '/en' : ''}${path}`,
  fingerprint: fingerprintOf,
};

/** The citation of what a reference names, or its refusal. */
export function cited(reference: string, of: Edition = edition): Citation | Refusal {
  return citationOf(evidence, findCitable(evidence, reference), of);
}

/** The citation of what may be cited. */
export function citation(reference: string, of: Edition = edition): Citation {
  const found = cited(reference, of);
  if ('refused' in found) throw new Error(`${reference} may not be cited`);
  return found;
}

/** One reference of each thing that pages offer to cite, and of the numbers that only /verify/ knows. */
export const references = [
  ...evidence.all.statements.map(({ id }) => `st:${id}`),
  ...evidence.all.tables.flatMap(({ id, cells }) => cells.map(({ cell }) => `cell:${id}/${cell}`)),
  ...evidence.all.derived.map(({ id }) => `dv:${id}`),
  ...evidence.all.facts.map(({ id }) => `fact:${id}`),
  ...evidence.all.published.filter(({ id }) => !id.endsWith('-synthetic')).map(({ id }) => `table:${id}`),
  ...evidence.all.figures.map(({ id }) => `fig:${id}`),
  ...evidence.all.cases.map(({ id }) => `case:${id}`),
  ...evidence.all.schemes.map(({ id }) => `scheme:${id}`),
  'cell:eis-ranking/jpn-product-2022',
  'cell:us-abs-size-gaps/innovating-internal-financing',
];
