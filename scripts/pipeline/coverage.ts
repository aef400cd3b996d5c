import { quoted } from '../../src/format/quoted.ts';
import { findNumbers, type Span } from './find-numbers.ts';
import { normaliseText } from './normalise-text.ts';
import type { Problems } from './problem.ts';
import { readReportText, type ReportText } from './report-text.ts';
import type { Placed, Rows } from './rows.ts';

/** The rows that quote the report. */
type CoveredRows = Pick<Rows, 'statements' | 'exclusions' | 'passages' | 'names' | 'citations'>;

/**
 * Sweeps the report's text for numbers that neither a statement nor a stated exclusion accounts for, and looks up
 * every passage, name and citation in it.
 *
 * @param original - the text of the report as extracted
 * @param name - the name of its file, for problems
 * @param rows - the register and the exclusions
 * @param problems - receives each number left over with its line and surroundings, each wording that is not where
 * the register puts it, and each exclusion that matches more or less often than it says
 * @returns how many numbers the text holds
 */
export function checkCoverage(original: string, name: string, rows: CoveredRows, problems: Problems): number {
  const sections = rows.statements.map(({ data }) => data.section);
  const divided = new Set(
    sections.filter((section) => section.includes('(')).map((section) => section.replace(/\(.*/, '')),
  );
  const report = readReportText(original, divided);
  const accounted = [
    ...rows.statements.flatMap((row) => locateWording(row, row.data.place === 'body', report, problems)),
    ...rows.exclusions.flatMap((row) => locateExclusion(row, report, problems)),
  ];
  for (const row of [...rows.passages, ...rows.names]) locateWording(row, true, report, problems);
  for (const row of rows.citations) locateCitation(row, report, problems);
  const numbers = findNumbers(report);
  for (const { start, end } of numbers) {
    if (accounted.some((span) => span.start <= start && end <= span.end)) continue;
    const what = `${quoted(report.text.slice(start, end))} in …${report.text.slice(start - 12, end + 12)}…`;
    const hint = 'register it in statements.csv, or exclude it in exclusions.csv with its reason';
    problems.add('coverage', { file: name, row: report.lines[start] ?? 0 }, what, hint);
  }
  return numbers.length;
}

type Quoted = Pick<Rows['statements'][number]['data'], 'id' | 'wording' | 'occurrence' | 'section'>;

function locateWording(
  { file, row, data }: Placed<Quoted>,
  inBody: boolean,
  report: ReportText,
  problems: Problems,
): Span[] {
  const wording = normaliseText(data.wording);
  let start = -1;
  for (let found = 0; found < data.occurrence; found += 1) {
    start = report.text.indexOf(wording, start + 1);
    if (start === -1) break;
  }
  if (start === -1) {
    const what = `${data.id}: ${quoted(data.wording)} does not stand ${data.occurrence} times in the report`;
    problems.add(
      'coverage',
      { file, row, column: 'wording' },
      what,
      'quote the report, and count the occurrence',
    );
    return [];
  }
  const section = report.sections[start] ?? '';
  if (inBody && section !== data.section) {
    const line = report.lines[start] ?? 0;
    const what = `${data.id}: ${quoted(data.wording)} stands in section ${section} (line ${line}), not in ${data.section}`;
    problems.add('coverage', { file, row, column: 'section' }, what, 'correct the section or the occurrence');
  }
  return [{ start, end: start + wording.length }];
}

/** A page that the report cites stands in it as (P84), or in the full-width form of it. */
function locateCitation(
  { file, row, data }: Rows['citations'][number],
  report: ReportText,
  problems: Problems,
): void {
  if (data.page === null || report.text.includes(`(P${data.page})`)) return;
  const what = `${data.id}: page ${data.page} is not cited in the report`;
  problems.add('coverage', { file, row, column: 'page' }, what, 'correct the page after the footnote');
}

function locateExclusion(
  { file, row, data }: Rows['exclusions'][number],
  report: ReportText,
  problems: Problems,
): Span[] {
  const place = { file, row, column: 'pattern' };
  let pattern: RegExp;
  try {
    pattern = new RegExp(data.pattern, 'gu');
  } catch (error) {
    problems.add(
      'coverage',
      place,
      `${data.id}: ${(error as Error).message}`,
      'write a JavaScript regular expression',
    );
    return [];
  }
  const spans = [...report.text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (spans.length !== data.count) {
    const what = `${data.id}: the pattern matches ${spans.length} times, not ${data.count}`;
    problems.add(
      'coverage',
      { ...place, column: 'count' },
      what,
      'look at each match before you change the count',
    );
  }
  return spans;
}
