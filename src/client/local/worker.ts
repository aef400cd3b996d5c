/**
 * Makes tables of a person's own file away from the page, which stays free to answer. It has no network: it reads the
 * files that the page hands over, and tells nothing but progress, problems and what the disclosure rules let out.
 */
import './without-eval.ts';
import { defaultRules } from '../../disclosure/thresholds.ts';
import type { Locale } from '../../schema/locale.ts';
import { labelOf } from '../../survey/grid/grid-label.ts';
import { tableGrid } from '../../survey/grid/table-grid.ts';
import { tableList } from '../../survey/grid/table-list.ts';
import { japaneseProblem } from '../../survey/problems/japanese-problem.ts';
import { type LocalOutcome, type LocalTables, localTables } from './local-tables.ts';
import type { Asked, Told, ToldProblem, ToldResult } from './messages.ts';
import { releaseTexts } from './release-texts.ts';

type Start = Extract<Asked, { kind: 'start' }>;

let cancelled = 0;
let last: (Pick<Start, 'job' | 'locale' | 'words'> & { readonly tables: LocalTables }) | null = null;

function tell(told: Told): void {
  postMessage(told);
}

/** Words of the terminal in the language of the page, as far as they are known in it. */
function inLanguage(text: string, locale: Locale): { readonly text: string; readonly language: Locale } {
  const japanese = locale === 'ja' ? japaneseProblem(text) : null;
  return japanese === null ? { text, language: 'en' } : { text: japanese, language: 'ja' };
}

async function start(asked: Start): Promise<void> {
  const { job, answers, codebook, version } = asked;
  last = null;
  const outcome = await localTables({
    answers: { name: answers.name, blob: answers },
    codebook: { name: codebook.name, blob: codebook },
    version,
    progress: (progress) => {
      tell({ kind: 'progress', job, ...progress });
    },
    isCancelled: async () => {
      // A message of the page is heard between two tasks.
      await new Promise((resolve) => setTimeout(resolve));
      return cancelled === job;
    },
  });
  report(asked, outcome);
}

function report({ job, locale, words, version }: Start, outcome: LocalOutcome): void {
  if (outcome.kind === 'cancelled') tell({ kind: 'cancelled', job });
  else if (outcome.kind === 'failed') {
    const { text: message, language } = inLanguage(outcome.message, locale);
    tell({ kind: 'failed', job, message, language });
  } else if (outcome.kind === 'problems') {
    const { file, problems } = outcome;
    const told = problems.groups().map(({ rows, column, what, hint, count, rest }): ToldProblem => {
      const [one, other] = [inLanguage(what, locale), inLanguage(hint, locale)];
      // Half a problem in each language would be read by nobody.
      const language = one.language === other.language ? one.language : 'en';
      const words = language === 'ja' ? { what: one.text, hint: other.text } : { what, hint };
      return { rows, column, ...words, language, count, rest };
    });
    tell({ kind: 'problems', job, file, count: problems.count, problems: told });
  } else {
    last = { job, locale, words, tables: outcome.tables };
    tell({ kind: 'result', job, result: resultOf(outcome.tables, locale, version) });
  }
}

function resultOf(tables: LocalTables, locale: Locale, version: string): ToldResult {
  const { codebook, form, respondents, estimates, explorer } = tables;
  const { csv, json } = releaseTexts(tables, version);
  const count = (wanted: string): number => estimates.filter(({ status }) => status === wanted).length;
  return {
    title: labelOf(codebook.title, locale),
    isSynthetic: codebook.microdata === 'synthetic',
    respondents,
    ...{ columns: form.header.length, encoding: form.encoding, delimiter: form.delimiter },
    ...{ estimates: estimates.length, withheld: count('suppressed'), thin: count('unreliable') },
    rules: {
      ...{ cell: defaultRules.minimumCell, base: defaultRules.minimumBase },
      thin: defaultRules.reliableBase,
    },
    tables: tableList(codebook, locale),
    explorer,
    files: [csv, json].map(({ name, type, text }) => ({ name, blob: new Blob([text], { type }) })),
  };
}

function showTable(job: number, place: number): void {
  if (last?.job !== job) return;
  const { tables, words, locale } = last;
  tell({
    kind: 'grid',
    job,
    place,
    grid: tableGrid(tables.codebook, place, tables.estimates, words, locale),
  });
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'start') void start(data);
  else if (data.kind === 'cancel') cancelled = data.job;
  else showTable(data.job, data.place);
});
tell({ kind: 'ready' });
