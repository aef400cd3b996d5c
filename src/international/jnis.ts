import type { ChartRow } from '../charts/chart-row.ts';
import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { filledMessage, message, type MessageKey } from '../i18n/messages.ts';
import type { Fact } from '../schema/fact.ts';
import type { Locale } from '../schema/locale.ts';
import { parseReference } from '../schema/reference.ts';
import { resolveReference } from '../text/resolve-reference.ts';

/** A survey of the series and the prefix of its facts. */
interface Survey {
  readonly source: string;
  readonly prefix: string;
}

/** The surveys whose values the site holds, in order. */
export const surveys = ({ all }: EvidenceIndex): Survey[] =>
  all.sources
    .filter(({ id }) => id.startsWith('jnis-'))
    .sort((a, b) => a.year - b.year)
    .map(({ id }) => ({ source: id, prefix: id.replace('-', '') }));

/** What the report gives of a survey of which no other value is known. */
const cited: Readonly<Record<string, string>> = { 'jnis2020-product': 'st:japan-product-innovation' };

/** The measures of the chart, each a panel, and their names. */
const measures = [
  ['product', 'international.jnisProduct'],
  ['process', 'international.jnisProcess'],
  ['either', 'international.jnisEither'],
] as const satisfies readonly (readonly [string, MessageKey])[];

/** The rows of the table: a measure and its name. */
export const tableMeasures = [
  ['population', 'international.jnisPopulation'],
  ['valid', 'international.jnisAnswers'],
  ['activity', 'international.jnisActivity'],
  ['product', 'international.jnisProduct'],
  ['product-firms', 'international.jnisFirms'],
  ['process', 'international.jnisProcess'],
  ['process-firms', 'international.jnisFirms'],
  ['either', 'international.jnisEither'],
  ['either-firms', 'international.jnisFirms'],
] as const satisfies readonly (readonly [string, MessageKey])[];

const factOf = ({ all }: EvidenceIndex, id: string): Fact | undefined =>
  all.facts.find((fact) => fact.id === id);

/** The reference to a value of a survey: a fact, what the report cites, or null where neither is known. */
export function jnisReference(evidence: EvidenceIndex, { prefix }: Survey, measure: string): string | null {
  const id = `${prefix}-${measure}`;
  return factOf(evidence, id) === undefined ? (cited[id] ?? null) : `fact:${id}`;
}

/** Whether a value is known through the report only. */
export const isCited = (reference: string): boolean => reference.startsWith('st:');

/** The years that a survey asks about, with the fact that says so. */
export function jnisPeriod(
  evidence: EvidenceIndex,
  { prefix }: Survey,
  locale: Locale,
): { text: string; reference: string } {
  const fact = evidence.fact(`${prefix}-population`);
  const [first = '', last = ''] = fact.period.split('-');
  return { text: filledMessage(locale, 'eis.period', { first, last }), reference: `fact:${fact.id}` };
}

/** One panel a measure, one column a survey; what the report alone gives has words and no column. */
export function jnisChartRows(evidence: EvidenceIndex, locale: Locale): ChartRow[] {
  return measures.flatMap(([measure, key]) =>
    surveys(evidence).flatMap((survey): ChartRow[] => {
      const reference = jnisReference(evidence, survey, measure);
      const parsed = reference === null ? null : parseReference(reference);
      if (reference === null || parsed === null) return [];
      const words = resolveReference(evidence, parsed, locale).text;
      const label = isCited(reference)
        ? filledMessage(locale, 'international.jnisLabel', { value: words })
        : words;
      const year = String(evidence.source(survey.source).year);
      const value = isCited(reference) ? null : evidence.fact(parsed.id).value;
      return [
        {
          id: parsed.id,
          series: measure,
          seriesLabel: message(locale, key),
          category: survey.source,
          categoryLabel: year,
          estimate: value === null ? null : value / 100,
          low: null,
          high: null,
          role: 'published',
          status: value === null ? 'notPublished' : 'shown',
          label,
          name: [message(locale, key), filledMessage(locale, 'eis.wave', { wave: year }), words].join('\n'),
          more: isCited(reference)
            ? message(locale, 'international.jnisCited')
            : message(locale, 'role.published'),
          refs: reference,
        },
      ];
    }),
  );
}
