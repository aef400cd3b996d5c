import { readEvidence } from '../../evidence/read-evidence.ts';
import { formatNumber } from '../../format/format-number.ts';
import { formatValue } from '../../format/format-value.ts';
import { message } from '../../i18n/messages.ts';
import type { EvaluationSizeRow, PowerCurveRow, ProgrammePowerRow } from '../../schema/evaluation.ts';
import type { Locale } from '../../schema/locale.ts';
import { parseReference } from '../../schema/reference.ts';
import type { Role } from '../../schema/vocabulary.ts';
import type { EvaluationDesign } from '../../stats/evaluation-design.ts';
import { derivedMark } from '../../text/derived-mark.ts';
import { evaluationTexts } from '../../text/evaluation-texts.ts';
import type { TemplateValues } from '../../text/fill-template.ts';
import { type CurveWords, powerView, type PowerView } from '../../text/power-view.ts';
import type { Segment } from '../../text/segments.ts';

/** The outcomes that the page offers, the first of which it shows at first. */
export const outcomes = ['commercialised', 'profit'] as const;

/** An outcome of which the report prints the rates of two groups. */
export type Outcome = (typeof outcomes)[number];

/** The published tables of the page. */
export const sizeTable = 'evaluation-sample-size';
/** The power that the published size of the programme would have. */
export const powerTable = 'evaluation-programme-power';
/** The power by number of firms. */
export const curveTable = 'evaluation-power-curve';

const evidence = readEvidence();
const { sampleSizes, powerCurves, programmePower } = evidence.all.evaluation;

/** The sample sizes of an outcome at a power, in the order of the assumptions. */
export function sizesOf(outcome: Outcome, power: number): EvaluationSizeRow[] {
  return sampleSizes.filter((row) => row.outcome === outcome && row.power === power);
}

/** The power of the programme for an outcome, in the order of the assumptions. */
export function powersOf(outcome: Outcome): ProgrammePowerRow[] {
  return programmePower.filter((row) => row.outcome === outcome);
}

/** The powers asked for, ascending. */
export function wantedPowers(): number[] {
  return [...new Set(sampleSizes.map(({ power }) => power))];
}

/** The row that the page shows first: the first outcome at the first power, all firms independent and none lost. */
export function firstSize(): EvaluationSizeRow {
  return required(sizesOf(outcomes[0], wantedPowers()[0] ?? NaN)[0]);
}

/** The power of the programme where all firms are independent and none is lost. */
export function firstPower(outcome: Outcome): ProgrammePowerRow {
  return required(powersOf(outcome)[0]);
}

/** The points of the curve that the page shows first. */
export function firstCurveRows(): PowerCurveRow[] {
  const { outcome, icc, lossShare } = firstSize();
  return powerCurves.filter(
    (row) => row.outcome === outcome && row.icc === icc && row.lossShare === lossShare,
  );
}

/** What the page says of the plan that it shows first, as the browser says it of any other. */
export const planTexts = (locale: Locale): TemplateValues =>
  evaluationTexts(firstDesign(), firstSize().power, firstPower(outcomes[0]).firmsPerGroup, locale).texts;

/** The curve of that plan. */
export function curveView(locale: Locale): PowerView {
  const { power, firmsPerGroup } = firstSize();
  const known = firstPower(outcomes[0]).firmsPerGroup;
  return powerView(firstDesign(), power, firmsPerGroup, known, locale, curveWords(locale));
}

/** The words of the curve, which the browser needs to draw it anew. */
export const curveWords = (locale: Locale): CurveWords => ({
  percent: message(locale, 'unit.share'),
  mark: message(locale, 'evaluation.curveMark'),
  derived: derivedMark,
  wanted: message(locale, 'evaluation.curveWanted'),
});

function firstDesign(): EvaluationDesign {
  const { rateCompared: compared, rateSupported: supported, ...row } = firstSize();
  const { alpha, firmsPerProducer, icc, lossShare } = row;
  return { compared, supported, alpha, comparedPerSupported: 1, firmsPerProducer, icc, lossShare };
}

/** What the statements print for the firms compared and supported, as references. */
export function rateReferences(outcome: Outcome): { readonly compared: string; readonly supported: string } {
  const { operands } = evidence.derived(`${outcome}-implied`);
  const [, supported = '', compared = ''] = operands;
  return { compared: `{${compared}}`, supported: `{${supported}}` };
}

/** A share to whole per cent. */
export const shareText = (share: number, locale: Locale): string => formatValue(share, 'share', 0, locale);

/** A whole number computed by this site. */
export const countText = (count: number, locale: Locale): string =>
  `${formatNumber(count, 0, locale)}${derivedMark}`;

/** A correlation or a design effect, with the decimals that it has. */
export const factorText = (factor: number, locale: Locale): string =>
  formatNumber(factor, (String(factor).split('.')[1] ?? '').length, locale);

/** A number of a published table, traced to the table or to one of its rows. */
export function tableSegment(text: string, table: string, row?: string, role: Role | null = null): Segment[] {
  return [
    { text, reference: row === undefined ? `table:${table}` : `cell:${table}/${row}`, path: null, role },
  ];
}

/** When a step took place, as far as its source or its fact says; a fiscal year is no date of the calendar. */
export function dateOf(
  reference: string,
  locale: Locale,
): { readonly text: string; readonly datetime: string | null } {
  const { kind, id } = required(parseReference(reference) ?? undefined);
  if (kind === 'src') return { text: evidence.source(id).date, datetime: evidence.source(id).date };
  const { unit, text, period } = evidence.fact(id);
  if (unit === 'date') return { text: longDate(text, locale), datetime: text };
  const [, fiscalYear] = /^FY(\d{4})$/.exec(period) ?? [];
  return { text: formatValue(Number(required(fiscalYear)), 'fiscalYear', 0, locale), datetime: null };
}

function longDate(date: string, locale: Locale): string {
  const language = locale === 'en' ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined)
    throw new Error('The programme page lacks a row of the evaluation. Run: npm run data');
  return value;
}
