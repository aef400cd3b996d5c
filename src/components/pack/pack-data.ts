import { getCollection } from 'astro:content';
import { readEvidence } from '../../evidence/read-evidence.ts';
import { packChoices, type PackTexts } from '../../pack/pack-choices.ts';
import type { PackList } from '../../pack/pack-entry.ts';
import type { Locale } from '../../schema/locale.ts';

/** What the site says in its own words of what can be packed. */
export async function packTexts(): Promise<PackTexts> {
  const [figures, cases] = await Promise.all([getCollection('figures'), getCollection('cases')]);
  return {
    figures: new Map(figures.map(({ id, data }) => [id, data])),
    cases: new Map(cases.map(({ id, data }) => [id, data])),
  };
}

/** The list of everything that can be packed, in one language. */
export async function packList(locale: Locale): Promise<PackList> {
  const evidence = readEvidence();
  return { day: evidence.all.released, choices: packChoices(evidence, await packTexts(), locale) };
}
