import { readEvidence } from '../../evidence/read-evidence.ts';
import { formatInterval } from '../../format/format-interval.ts';
import { formatValue } from '../../format/format-value.ts';
import type { Locale } from '../../schema/locale.ts';
import { parseReference } from '../../schema/reference.ts';
import type { Statement } from '../../schema/statement.ts';
import type { OverallRateRow, SampleSizeRow } from '../../schema/what-if.ts';

/** The outcomes that the page offers, the first of which it shows at first. */
export const outcomes = ['commercialised', 'profit'] as const;

/** An outcome of which the report prints the rates of two groups. */
export type Outcome = (typeof outcomes)[number];

/** The statements behind an outcome: the share of the first group, then the rates of both. */
export function statementsOf(outcome: Outcome): readonly [Statement, Statement, Statement] {
  const { operands } = evidence.derived(`${outcome}-implied`);
  const [share, first, second] = operands.map((operand) =>
    evidence.statement(parseReference(operand)?.id ?? operand),
  );
  if (share === undefined || first === undefined || second === undefined) {
    throw new Error(`${outcome}-implied is no mixture. Correct data/sources/interim-report/derivations.csv.`);
  }
  return [share, first, second];
}

/** The share of firms that explore needs, as the report prints it; 0-1. */
export function publishedShare(): number {
  return statementsOf(outcomes[0])[0].estimate ?? NaN;
}

/** The overall rates of an outcome, one for each whole per cent from 0. */
export function ratesOf(outcome: Outcome): OverallRateRow[] {
  return evidence.all.whatIf.overallRates.filter((row) => row.outcome === outcome);
}

/** The overall rate of an outcome at one share. */
export function rateAt(outcome: Outcome, share: number): OverallRateRow {
  return found(
    ratesOf(outcome).find((row) => row.share === share),
    `${outcome} at ${share}`,
  );
}

/** The numbers of firms by one definition, by rising share. */
export function sizesOf(outcome: Outcome, definition: SampleSizeRow['definition']): SampleSizeRow[] {
  return evidence.all.whatIf.sampleSizes.filter(
    (row) => row.outcome === outcome && row.definition === definition,
  );
}

/** A share as the page writes it: to whole per cent. */
export const shareText = (share: number, locale: Locale): string => formatValue(share, 'share', 0, locale);

/** An overall rate as the page writes it. */
export const rateText = (rate: number, locale: Locale): string => formatValue(rate, 'share', 1, locale);

/** The ends of an overall rate as the page writes them. */
export const endsText = ({ low, high }: OverallRateRow, locale: Locale): string =>
  formatInterval(low, high, 'share', 1, locale) ?? '';

const evidence = readEvidence();

function found<Row>(row: Row | undefined, what: string): Row {
  if (row === undefined) throw new Error(`There is no what-if row for ${what}. Run: npm run data`);
  return row;
}
