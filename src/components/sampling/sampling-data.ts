import { readEvidence } from '../../evidence/read-evidence.ts';
import { message } from '../../i18n/messages.ts';
import { locales, type Locale } from '../../schema/locale.ts';
import type { SamplingErrorRow } from '../../schema/sampling-error.ts';
import type { TemplateValues } from '../../text/fill-template.ts';
import { samplingTexts, type SamplingWords } from '../../text/sampling-texts.ts';

/** The published table of the page. */
export const errorTable = 'sampling-error';

/** The fact whose number of answers the page shows first. */
export const returnedFact = 'survey-returned';

const evidence = readEvidence();
const rows = evidence.all.samplingErrors;

/** The level that the page shows first. */
const [firstLevel] = [...new Set(rows.map(({ confidence }) => confidence))];

/** The answers of the report's survey. */
export const firstAnswers = (): number => required(evidence.fact(returnedFact).value);

/** The levels of the published table, ascending. */
export const levels = (): number[] =>
  [...new Set(rows.map(({ confidence }) => confidence))].sort((one, other) => one - other);

/** The rows of the table that the page shows first, by number of answers. */
export function firstRows(): ReadonlyMap<number, readonly SamplingErrorRow[]> {
  return Map.groupBy(
    rows.filter(({ confidence }) => confidence === firstLevel),
    ({ respondents }) => respondents,
  );
}

/** The result that the page shows first: the share with the largest error, among the answers of the report's survey. */
export function firstRow(): SamplingErrorRow {
  const own = firstRows().get(firstAnswers()) ?? [];
  return required(own.toSorted((one, other) => other.samplingError - one.samplingError)[0]);
}

/** The parts of the sentence to paste. */
export const samplingWords = (language: Locale): SamplingWords => ({
  sentence: message(language, 'sampling.sentence'),
  census: message(language, 'sampling.sentenceCensus'),
  simple: message(language, 'sampling.assume.simple'),
  design: message(language, 'sampling.assume.design'),
  endless: message(language, 'sampling.assume.endless'),
  finite: message(language, 'sampling.assume.finite'),
  joint: message(language, 'describe.separator'),
});

/** What the page says of the result that it shows first, as the browser says it of any other. */
export function firstTexts(locale: Locale): TemplateValues {
  const { respondents: n, share, confidence, designEffect } = firstRow();
  const [ja, en] = locales.map(samplingWords);
  const words = { ja: required(ja), en: required(en) };
  return samplingTexts(share, { n, population: Infinity, designEffect }, confidence, locale, words);
}

function required<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined)
    throw new Error('The page of sampling errors lacks its rows. Run: npm run data');
  return value;
}
