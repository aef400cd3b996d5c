import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { message } from '../i18n/messages.ts';
import type { Locale, Localised } from '../schema/locale.ts';
import type { Role } from '../schema/vocabulary.ts';
import { displayWording } from '../text/display-wording.ts';
import { findingText } from '../text/finding-text.ts';
import { plainText, segments } from '../text/segments.ts';
import type { PackChoice } from './pack-entry.ts';

/** What the site says of a figure or a case in its own words, by id. */
export interface PackTexts {
  readonly figures: ReadonlyMap<string, { readonly message: Localised; readonly focus?: string | undefined }>;
  readonly cases: ReadonlyMap<string, { readonly message: Localised }>;
}

/**
 * Everything that can be packed: figures, statements and cases, in the order of the report. What was generated is none
 * of them, since nothing that a meeting decides can rest on it.
 *
 * @param evidence - what the site knows
 * @param texts - what it says in its own words
 * @param locale - the language
 */
export function packChoices(evidence: EvidenceIndex, texts: PackTexts, locale: Locale): PackChoice[] {
  const plain = (prose: string): string => findingText(plainText(segments(evidence, prose, locale)));
  const { figures, statements, cases } = evidence.all;
  return [
    ...figures.flatMap(({ id, number, title, table }): PackChoice[] => {
      const text = texts.figures.get(id);
      const roles = table === null ? [] : rolesOf(evidence, table);
      if (text === undefined || roles.includes('synthetic')) return [];
      const label = number === null ? message(locale, 'figure.unnumbered') : plain(`{fig:${id}}`);
      return [
        {
          ...{ reference: `fig:${id}`, kind: 'fig', value: null },
          heading: `${label}${locale === 'ja' ? '　' : ': '}${plain(title[locale])}`,
          finding: plain(text.message[locale]),
          roles: roles.map((role) => message(locale, `role.${role}`)),
        },
      ];
    }),
    ...statements.flatMap(({ id, kind, gloss, wording, role }): PackChoice[] => {
      if (role === 'synthetic') return [];
      return [
        {
          ...{ reference: `st:${id}`, kind: 'st', finding: null },
          heading: plain(gloss[locale]),
          value: displayWording(wording[locale]),
          roles: [
            kind === 'ranking' ? message(locale, 'statement.ranking') : message(locale, `role.${role}`),
          ],
        },
      ];
    }),
    ...cases.flatMap(({ id, title }): PackChoice[] => {
      const text = texts.cases.get(id);
      if (text === undefined) return [];
      return [
        {
          ...{ reference: `case:${id}`, kind: 'case', value: null, roles: [] },
          heading: plain(title[locale]),
          finding: plain(text.message[locale]),
        },
      ];
    }),
  ];
}

function rolesOf(evidence: EvidenceIndex, table: string): Role[] {
  const shown = evidence.table(table).cells.filter(({ status }) => status === 'shown');
  return [...new Set(shown.map(({ role }) => role))];
}
