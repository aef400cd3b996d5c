import { citationOf } from '../../citations/citation.ts';
import { citationTemplates } from '../../citations/citation-templates.ts';
import { currentEdition } from '../../citations/current-edition.ts';
import type { CitationTemplates } from '../../citations/fill-citation.ts';
import { findCitable } from '../../citations/find-citable.ts';
import { readDerived, readEvidence } from '../../evidence/read-evidence.ts';
import { explorerWordKeys, type ExplorerWords, ownWordKeys } from '../../explorer/explorer-words.ts';
import { message } from '../../i18n/messages.ts';
import {
  type ExplorerFile,
  explorerFileSchema,
  type ExplorerIndex,
  explorerIndexSchema,
} from '../../schema/explorer.ts';
import type { Locale } from '../../schema/locale.ts';

const { reproduction, surveyEstimates } = readEvidence().all;
const ending = reproduction?.microdata === 'synthetic' ? '-synthetic.json' : '.json';
const hasTables = reproduction !== null && surveyEstimates.length > 0;

const read = (id: string): unknown => JSON.parse(readDerived(`explore/${id}${ending}`).toString('utf8'));

/** The released tables of the explorer; null where no survey is in use. */
export const explorerIndex: ExplorerIndex | null = hasTables
  ? explorerIndexSchema.parse(read('index'))
  : null;

const files = new Map<string, ExplorerFile>();

/** The file of a question, read once. */
export function explorerFile(question: string): ExplorerFile {
  const file = files.get(question) ?? explorerFileSchema.parse(read(question));
  files.set(question, file);
  return file;
}

/** The names of all files that the explorer loads, the list first. */
export const explorerFileNames = (): string[] =>
  explorerIndex === null
    ? []
    : ['index', ...explorerIndex.questions.map(({ id }) => id)].map((id) => `${id}${ending}`);

/** The name of the file of a question, or of the list. */
export const explorerFileName = (id: string): string => `${id}${ending}`;

/** The texts that tables, charts and files of the explorer are written with. */
export const explorerWords = (locale: Locale): ExplorerWords =>
  Object.fromEntries(explorerWordKeys.map((key) => [key, message(locale, `explore.${key}`)]));

/** What is said besides of the tables of a reader's own file. */
export const ownWords = (locale: Locale): ExplorerWords =>
  Object.fromEntries(ownWordKeys.map((key) => [key, message(locale, `explore.${key}`)]));

/** How views are cited, open for the title and the address of each; null where they must not be cited. */
export function explorerCitations(locale: Locale): CitationTemplates | null {
  if (reproduction === null) return null;
  const table = reproduction.microdata === 'synthetic' ? 'survey-estimates-synthetic' : 'survey-estimates';
  const evidence = readEvidence();
  const citation = citationOf(evidence, findCitable(evidence, `table:${table}`), currentEdition());
  return 'refused' in citation ? null : citationTemplates(citation, locale);
}
