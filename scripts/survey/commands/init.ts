import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { printable } from '../../../src/format/printable.ts';
import { parseCodebook } from '../../../src/survey/code/parse-codebook.ts';
import { SurveyProblems } from '../../../src/survey/survey-problems.ts';
import { codebookJson } from '../draft/codebook-json.ts';
import { type ColumnProfile, ColumnProfiler } from '../draft/column-profile.ts';
import { draftCodebook } from '../draft/draft-codebook.ts';
import type { CodebookDraft } from '../draft/draft-question.ts';
import { scanFile } from '../read/scan-file.ts';
import { sniffFile } from '../read/sniff-file.ts';
import type { SurveyFile } from '../read/survey-file.ts';
import { progressLine } from '../terminal/progress-line.ts';
import { type Command, positionals, UsageError } from './command.ts';

/** Drafts a codebook. */
export const initCommand: Command = {
  name: 'init',
  summary: 'drafts a codebook from a file of answers, for a person to correct',
  help: `Drafts a codebook from a file of answers: encoding, delimiter, decimal mark, the kind of each column, its
categories, likely ids, weights, strata, and codes such as 99 or 無回答 that may stand for a missing answer.
Whatever a person must write says TODO; what the program was not sure of is listed.

Usage: npm run survey -- init FILE [--out CODEBOOK] [--force]

  --out CODEBOOK   where to write; FILE with the ending .codebook.json where it is left out
  --force          replaces a codebook that is there

Example:
  npm run survey -- init answers.csv`,
  run: async (args, { stdout, stderr }) => {
    const { values, positionals: given } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string' }, force: { type: 'boolean', default: false } },
    });
    const [path = ''] = positionals(given, 'FILE');
    const stem = basename(path, extname(path));
    const out = values.out ?? join(dirname(path), `${stem}.codebook.json`);
    if (existsSync(out) && !values.force) {
      throw new UsageError(`${out} is there already: --force replaces it, --out names another`);
    }
    const file = sniffFile(path);
    requireNames(path, file.header);
    const line = progressLine(file.bytes, stderr);
    const profilers = file.header.map((_, column) => new ColumnProfiler(file, column));
    let rows = 0;
    let ragged = 0;
    try {
      const uses = file.header.map(() => 'text' as const);
      await scanFile(file, { start: 0, end: file.bytes }, uses, (piece) => {
        rows += piece.cells.rows;
        ragged += piece.ragged.length;
        for (const profiler of profilers) profiler.add(piece.cells);
        line.show(rows);
      });
    } finally {
      line.end();
    }
    if (rows === 0) throw new Error(`${path} holds no rows below its header. Export the answers again.`);
    const profiles = profilers.map(({ profile }) => profile);
    requireOneHeader(path, profiles);
    const { codebook, notes } = draftCodebook(stem, file, profiles);
    const text = codebookJson(codebook);
    const partial = `${out}.${process.pid}.partial`;
    try {
      writeFileSync(partial, text);
      renameSync(partial, out);
    } finally {
      rmSync(partial, { force: true });
    }
    const todo = text.match(/TODO/g)?.length ?? 0;
    stdout.write(
      `${out}: ${rows.toLocaleString('en')} rows, ${codebook.variables.length} variables, ` +
        `${codebook.ignored?.length ?? 0} columns left out, ${todo} texts to write (TODO)\n`,
    );
    const width =
      ragged === 0 ? [] : [`${ragged} rows have another number of cells than the header: check names them`];
    const check = [
      ...describe(file),
      ...notFound(codebook.design),
      ...notes,
      ...width,
      ...whatIsWrong(codebook),
    ];
    stderr.write(`${['please check:', ...check.map((each) => `  ${printable(each)}`)].join('\n')}\n`);
    return 0;
  },
};

/** Without a header the first respondent's answers would become the names in the codebook. */
function requireNames(path: string, header: readonly string[]): void {
  const count = (pattern: RegExp): number =>
    header.filter((name) => pattern.test(name.normalize('NFKC'))).length;
  const hint = 'Write the name of every column into the first row, and nothing but answers below it.';
  if (count(/^\(column \d+\)$/) * 2 > header.length) {
    throw new Error(`${path}: most columns have no name. ${hint}`);
  }
  if (count(/^[-+]?[\d.,]+%?$/) * 2 > header.length) {
    throw new Error(`${path} begins with answers rather than names. ${hint}`);
  }
}

/** Some tools write a second row of names: then no column would be what it is. */
function requireOneHeader(path: string, profiles: readonly ColumnProfile[]): void {
  const choices = profiles.filter(
    ({ labels, isComplete, rows }) => labels !== null && isComplete && rows >= 30 && labels.size * 3 <= rows,
  );
  const alone = choices.filter(({ labels, sample }) => [...(labels?.values() ?? [])][sample[0] ?? -1] === 1);
  if (choices.length >= 2 && alone.length * 2 > choices.length) {
    throw new Error(`${path}:2: a second row of names. Take it out: answers begin in row 2.`);
  }
}

function describe({ encoding, delimiter, decimal }: SurveyFile): string[] {
  const marks = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };
  return [
    `file: read as ${encoding}, delimiter ${marks[delimiter]}, decimal mark ${decimal === ',' ? 'comma' : 'point'}`,
  ];
}

/** Standard errors rest on the design, which a file need not name as a program expects. */
function notFound(design: CodebookDraft['design']): string[] {
  const names = { weight: 'weight', stratum: 'stratum', cluster: 'cluster', fpc: 'finite population (fpc)' };
  const missing = (['weight', 'stratum', 'cluster', 'fpc'] as const).filter(
    (role) => (design?.[role] ?? null) === null,
  );
  if (missing.length === 0) return [];
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
    missing.map((role) => names[role]),
  );
  return [`no ${list} was found: where the sample had one, name its column in design`];
}

function whatIsWrong(codebook: unknown): string[] {
  const problems = new SurveyProblems();
  parseCodebook(codebook, problems);
  return problems.toJSON().kept.map(({ column, what }) => `${column ?? 'codebook'}: ${what}`);
}
