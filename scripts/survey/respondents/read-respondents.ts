import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { quoted } from '../../../src/format/quoted.ts';
import type { Codebook } from '../../../src/schema/codebook.ts';
import type { Manifest } from '../../../src/schema/evidence.ts';
import { publishedMappingSchema, type PublishedMapping } from '../../../src/schema/reproduction.ts';
import { checkWritten } from '../../../src/survey/code/check-written.ts';
import { parseCodebook } from '../../../src/survey/code/parse-codebook.ts';
import { SurveyProblems } from '../../../src/survey/survey-problems.ts';
import type { Problems } from '../../pipeline/problem.ts';
import { sha256 } from '../../pipeline/sha256.ts';
import { readJsonFile } from '../read-json-file.ts';
import { addSurveyProblems } from './add-survey-problems.ts';

/** The answers of respondents with all that is known of them. */
export interface RespondentsFiles {
  readonly codebook: Codebook;
  readonly mapping: PublishedMapping;
  /** The file of the answers. It is read, and neither its name nor its hash leaves the pipeline. */
  readonly answers: string;
  /** The other files with their hashes, for the manifest. */
  readonly inputs: Manifest['inputs'];
}

/** The folder in which a file of answers is put, beside the sources; git ignores it. */
const name = 'respondents';
const ending = '.codebook.json';
const publishedEnding = '-published.json';

/**
 * Reads what lies in the folder of the respondents: a file of answers and its codebook, or nothing.
 *
 * @param data - the folder that holds those of the respondents and of the codebooks
 * @param problems - receives what is missing, what is there twice, and what is wrong with the codebook or the mapping
 * @returns the files; null where there are no answers, or where something is wrong
 */
export function readRespondents(data: string, problems: Problems): RespondentsFiles | null {
  const folder = join(data, name);
  const found = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  const [answers, ...more] = found.filter((file) => ['.csv', '.tsv', '.txt'].includes(extname(file)));
  const books = found.filter((file) => file.endsWith(ending));
  const note = (file: string, what: string, hint: string): void => {
    problems.add('file', { file: `${name}/${file}` }, what, hint);
  };
  for (const file of more) note(file, 'a second file of answers', 'keep one: the site shows one survey');
  if (answers === undefined) {
    for (const file of books) note(file, 'a codebook without answers', 'put them beside it, or take it out');
    return null;
  }
  const book = `${answers.slice(0, -extname(answers).length)}${ending}`;
  if (!books.includes(book)) {
    note(answers, `no codebook ${quoted(book)} beside it`, `npm run survey -- init data/${name}/${answers}`);
    return null;
  }
  const codebook = readBook(join(folder, book), `${name}/${book}`, problems);
  if (codebook === null || problems.count > 0) return null;
  const inputs = [
    { path: `${name}/${codebook.id}${ending}`, sha256: sha256(readFileSync(join(folder, book))), rows: 0 },
  ];
  const file = `${codebook.id}${publishedEnding}`;
  if (!existsSync(join(data, 'codebooks', file))) {
    const known = readdirSync(join(data, 'codebooks')).filter((each) => each.endsWith(publishedEnding));
    const ids = known.map((each) => each.slice(0, -publishedEnding.length)).join(' or ');
    const hint = `write codebooks/${file} (see codebooks/README.md), or use the id of the survey: ${ids}`;
    note(book, `no published values are known of the survey ${quoted(codebook.id)}`, hint);
    return null;
  }
  const mapping = readJsonFile(join(data, 'codebooks'), file, publishedMappingSchema, problems, inputs);
  return mapping && { codebook, mapping, answers: join(folder, answers), inputs };
}

function readBook(path: string, file: string, problems: Problems): Codebook | null {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const hint = 'npm run survey -- check names the place';
    problems.add('file', { file }, 'not JSON', hint);
    return null;
  }
  const wrong = new SurveyProblems();
  const codebook = parseCodebook(value, wrong);
  if (codebook !== null) checkWritten(codebook, wrong);
  addSurveyProblems(wrong, file, problems);
  if (codebook?.microdata === 'synthetic') {
    const hint = 'say respondents; generated answers come of themselves where this folder is empty';
    problems.add('value', { file, column: 'microdata' }, 'synthetic', hint);
  }
  return codebook;
}
