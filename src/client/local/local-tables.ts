import Papa from 'papaparse';
import type { Codebook } from '../../schema/codebook.ts';
import type { SurveyEstimate } from '../../schema/survey-estimate.ts';
import { checkDesign } from '../../survey/check-design.ts';
import { parseCodebookText } from '../../survey/code/parse-codebook-text.ts';
import { type CubePlan, cubePlan } from '../../survey/cube/cube-plan.ts';
import { estimateCube } from '../../survey/estimate-cube.ts';
import { fileForm, type FileForm, headBytes } from '../../survey/file/file-form.ts';
import { joinParts, lackingColumns, type WholeCube } from '../../survey/join-parts.ts';
import { PartBuilder } from '../../survey/part-builder.ts';
import { protect } from '../../survey/protect.ts';
import { SurveyProblems } from '../../survey/survey-problems.ts';
import { fileText } from './file-text.ts';
import { type OwnTables, ownTables } from './own-tables.ts';
import { TextCutter } from './text-cutter.ts';
import { checkWork, mostCodebookBytes } from './work-limits.ts';

/** A file with the name that its owner gave it. */
interface NamedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** What was asked for and how it is followed. */
export interface LocalTask {
  readonly answers: NamedFile;
  readonly codebook: NamedFile;
  /** Of the site, which the tables name. */
  readonly version: string;
  /** Is told how far the reading is; at the end of it, that the estimates come. */
  readonly progress: (progress: {
    readonly rows: number;
    readonly bytes: number;
    readonly isRead: boolean;
  }) => void;
  /** Asked between two pieces: whether to stop. Gives others a chance to say so. */
  readonly isCancelled: () => Promise<boolean>;
}

/** The protected tables of a file of answers, and what is to be said of it. Nothing unprotected is part of them. */
export interface LocalTables {
  readonly codebook: Codebook;
  readonly form: FileForm;
  readonly respondents: number;
  readonly estimates: readonly Readonly<SurveyEstimate>[];
  /** The same in the files of the explorer; null where there is nothing to explore. */
  readonly explorer: OwnTables | null;
}

/** How a task ended. */
export type LocalOutcome =
  | { readonly kind: 'cancelled' }
  /** A file cannot be read at all. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'problems'; readonly file: string; readonly problems: SurveyProblems }
  | { readonly kind: 'tables'; readonly tables: LocalTables };

/**
 * Makes the protected tables of a file of answers by its codebook, as `npm run survey -- estimate` does: the same code,
 * the same thresholds. Both files are read where they are, and nothing of them is kept.
 *
 * @param task - the files, and how the task is followed
 * @returns the tables, or all that is wrong with one of the files
 */
export async function localTables(task: LocalTask): Promise<LocalOutcome> {
  try {
    return await run(task);
  } catch (error) {
    return { kind: 'failed', message: failureText(error, task.answers.name) };
  }
}

async function run(task: LocalTask): Promise<LocalOutcome> {
  const { answers, codebook: book } = task;
  const problems = new SurveyProblems();
  const refused = (file: string, found: SurveyProblems = problems): LocalOutcome => ({
    ...{ kind: 'problems', file, problems: found },
  });
  if (book.blob.size > mostCodebookBytes) {
    throw new Error(
      `${book.name} is larger than any codebook. Choose the answers first, the codebook second.`,
    );
  }
  const codebook = parseCodebookText(await book.blob.text(), problems);
  if (codebook === null || problems.count > 0) return refused(book.name);
  const plan = cubePlan(codebook);
  checkWork(codebook, plan, problems);
  if (problems.count > 0) return refused(book.name);
  const head = new Uint8Array(await answers.blob.slice(0, headBytes).arrayBuffer());
  const form = fileForm(
    answers.name,
    head,
    codebook.file,
    (text, delimiter, rows) => Papa.parse<string[]>(text, { delimiter, preview: rows }).data,
  );
  const whole = lackingColumns(codebook, form.header) ?? (await readWhole(task, codebook, form));
  if (whole === null) return { kind: 'cancelled' };
  if (whole.problems.count === 0) checkDesign(codebook, whole.cube, whole.problems);
  if (whole.problems.count > 0) return refused(answers.name, whole.problems);
  return { kind: 'tables', tables: finish(codebook, plan, form, whole, task.version) };
}

async function readWhole(
  { answers: { name, blob }, progress, isCancelled }: LocalTask,
  codebook: Codebook,
  form: FileForm,
): Promise<WholeCube | null> {
  const { header, decimal } = form;
  const decode = (cell: string): string => cell.normalize('NFKC').trim();
  const builder = new PartBuilder(codebook, { header, decimal, decode }, true);
  const cutter = new TextCutter(name, form.delimiter, header.length);
  for await (const { text, isEnd, bytes } of fileText(blob, form)) {
    builder.add(cutter.cut(text, isEnd));
    progress({ rows: builder.rows, bytes, isRead: isEnd });
    if (await isCancelled()) return null;
  }
  return joinParts(codebook, [builder.part]);
}

function finish(
  codebook: Codebook,
  plan: CubePlan,
  form: FileForm,
  { cube, rows: respondents }: WholeCube,
  version: string,
): LocalTables {
  const estimates = protect(codebook, estimateCube(codebook, plan, cube));
  const explorer = ownTables({ codebook, version, plan, estimates, respondents, cube });
  return { codebook, form, respondents, estimates, explorer };
}

function failureText(error: unknown, file: string): string {
  const message = error instanceof Error ? error.message : '';
  if (error instanceof DOMException) return `${file} cannot be read any more. Choose it again.`;
  if (error instanceof RangeError && /allocation|array length/i.test(message)) {
    return `${file} and its tables need more memory than a browser has. Use: npm run survey -- estimate`;
  }
  return message;
}
