import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { filledMessage, message } from '../i18n/messages.ts';
import type { PageAddress } from '../routes/page-address.ts';
import type { Figure } from '../schema/figure.ts';
import type { Locale } from '../schema/locale.ts';
import type { Role } from '../schema/vocabulary.ts';
import { plainText, segments } from '../text/segments.ts';

/** The words that belong to a figure wherever it goes, as plain text in one language. */
export interface FigureWords {
  /** 「図表5」; null where it has no number. */
  readonly label: string | null;
  readonly title: string;
  /** The firms that it is about; null where it is about none. */
  readonly universe: string | null;
  readonly source: string;
  /** The site, the version of the data and its day. */
  readonly edition: string;
  readonly address: string;
  /** Turns a text with references into plain words. */
  readonly plain: (prose: string) => string;
}

/** Gathers the words that a picture or a slide of a figure must carry. */
export function figureWords(
  evidence: EvidenceIndex,
  figure: Figure,
  locale: Locale,
  addressOf: PageAddress,
): FigureWords {
  const plain = (prose: string): string => plainText(segments(evidence, prose, locale));
  const { version, released } = evidence.all;
  const processed = filledMessage(locale, 'figure.processed', { source: plain('{src:interim-report}') });
  const source = `${message(locale, 'figure.source')}: ${processed}`;
  const original = figure.sources
    .filter((id) => id !== 'interim-report')
    .map((id) => evidence.source(id).title[locale]);
  return {
    label: figure.number === null ? null : plain(`{fig:${figure.id}}`),
    title: plain(figure.title[locale]),
    universe: figure.universe === null ? null : plain(`{un:${figure.universe}}`),
    source:
      original.length === 0
        ? source
        : filledMessage(locale, 'download.originalSource', {
            source,
            original: original.join(message(locale, 'describe.separator')),
          }),
    edition: filledMessage(locale, 'download.edition', {
      ...{ site: message(locale, 'site.name'), version, released },
    }),
    address: addressOf(locale, `/figures/${figure.id}/`),
    plain,
  };
}

/** The roles of the numbers that are shown, in words; null where no number is. */
export function rolesLine(rows: readonly { role: Role; status: string }[], locale: Locale): string | null {
  const shown = new Set(rows.filter(({ status }) => status === 'shown').map(({ role }) => role));
  if (shown.size === 0) return null;
  const roles = [...shown].map((role) => message(locale, `role.${role}`));
  return filledMessage(locale, 'download.roles', {
    roles: roles.join(message(locale, 'describe.separator')),
  });
}
