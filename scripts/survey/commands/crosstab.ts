import { parseArgs } from 'node:util';
import type { Codebook } from '../../../src/schema/codebook.ts';
import { type Locale, locales } from '../../../src/schema/locale.ts';
import { syntheticMark } from '../../../src/schema/reproduction.ts';
import { checkDesign } from '../../../src/survey/check-design.ts';
import { type CodedVariable, codedVariables } from '../../../src/survey/code/variables.ts';
import { crosstabTests } from '../../../src/survey/crosstab/crosstab-tests.ts';
import { meanTests } from '../../../src/survey/crosstab/mean-tests.ts';
import { narrowCodebook } from '../../../src/survey/crosstab/narrow-codebook.ts';
import type { SurveyRows } from '../../../src/survey/crosstab/survey-rows.ts';
import { type CrosstabVariables, testedTables } from '../../../src/survey/crosstab/tested-tables.ts';
import { cubePlan } from '../../../src/survey/cube/cube-plan.ts';
import { estimateCube } from '../../../src/survey/estimate-cube.ts';
import { protect } from '../../../src/survey/protect.ts';
import { SurveyProblems } from '../../../src/survey/survey-problems.ts';
import { crosstabText } from '../crosstab/crosstab-text.ts';
import { type NumberCrosstab, numberText } from '../crosstab/number-text.ts';
import { readRows } from '../crosstab/read-rows.ts';
import { readCodebook } from '../read-codebook.ts';
import { sniffFile } from '../read/sniff-file.ts';
import { progressLine } from '../terminal/progress-line.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Command, countOption, oneOf, positionals, UsageError } from './command.ts';

/** Rows times cells up to which the covariance of the cells is computed in memory. */
const mostTested = 60_000_000;

/** Prints a table in the terminal. */
export const crosstabCommand: Command = {
  name: 'crosstab',
  summary: 'prints a table in the terminal, with its test, effect and differences',
  help: `Prints a question by groups: weighted per cent and respondents, the Rao–Scott test with Cramér's V, and the
differences of all pairs of groups with intervals and p-values adjusted after Holm. Of a numeric question: means with
standard errors and intervals, medians, and the differences of means. Small cells are withheld.

Usage: npm run survey -- crosstab FILE CODEBOOK QUESTION GROUPS [--by VARIABLE] [--base answerers|all]
                                  [--thin N] [--lang en|ja] [--all]

  --by VARIABLE  a table for each category of it
  --base all     counts all who were asked, those without an answer too; answerers where it is left out. Not of a
                 number
  --thin N       bases below N are marked *; 30 where it is left out
  --lang ja      Japanese labels
  --all          prints all differences, however many

Examples:
  npm run survey -- crosstab answers.csv answers.codebook.json need size
  npm run survey -- crosstab answers.csv answers.codebook.json turnover industry
  npm run survey -- crosstab answers.csv answers.codebook.json barriers size --by industry --base all --lang ja`,
  run: async (args, terminal) => {
    const { values, positionals: given } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        by: { type: 'string' },
        base: { type: 'string', default: 'answerers' },
        thin: { type: 'string', default: '30' },
        lang: { type: 'string', default: 'en' },
        all: { type: 'boolean', default: false },
      },
    });
    const [path = '', codebookPath = '', question = '', groups = ''] = positionals(
      ...[given, 'FILE', 'CODEBOOK', 'QUESTION', 'GROUPS'],
    );
    const base = oneOf('base', values.base, ['answerers', 'all'] as const);
    const locale = oneOf('lang', values.lang, locales);
    const thin = countOption('thin', values.thin);
    const codebook = readCodebook(codebookPath);
    const number = codebook.variables.find(({ id }) => id === question);
    if (number?.type === 'numeric') {
      if (base === 'all') throw new UsageError('--base all: a number has no answer of those who gave none');
      const found = { question: number, ...findGroups(codebook, question, groups, values.by ?? null) };
      return printNumber(codebook, path, found, { locale, thin, allPairs: values.all }, terminal);
    }
    const variables = findVariables(codebook, question, groups, values.by ?? null, base);
    const narrow = narrowed(codebook, variables);
    const rows = await read(narrow, path, terminal);
    if (rows === null) return 1;
    const estimates = protect(codebook, estimateCube(narrow, cubePlan(narrow), rows.cube), thin);
    const cells = (variables.question.categories.length + 1) * variables.groups.categories.length;
    const tests =
      rows.rows * cells > mostTested ? null : crosstabTests(rows.design, testedTables(variables, rows));
    const text = crosstabText({ ...variables, estimates, tests, locale, thin, allPairs: values.all });
    terminal.stdout.write(`${markOf(codebook)}${text}\n`);
    return 0;
  },
};

function markOf({ microdata }: Codebook): string {
  return microdata === 'synthetic' ? `${syntheticMark}\n\n` : '';
}

function findVariables(
  codebook: Codebook,
  question: string,
  groups: string,
  by: string | null,
  base: CrosstabVariables['base'],
): CrosstabVariables {
  return {
    question: findVariable(codebook, question),
    ...findGroups(codebook, question, groups, by),
    base,
  };
}

function findVariable(codebook: Codebook, id: string): CodedVariable {
  const known = codedVariables(codebook);
  const variable = known.find((each) => each.id === id);
  if (variable !== undefined) return variable;
  throw new UsageError(
    `no variable ${JSON.stringify(id)} with categories; one of ${known.map((each) => each.id).join(', ')}`,
  );
}

function findGroups(
  codebook: Codebook,
  question: string,
  groups: string,
  by: string | null,
): Pick<CrosstabVariables, 'groups' | 'by'> {
  const found = {
    groups: findVariable(codebook, groups),
    by: by === null ? null : findVariable(codebook, by),
  };
  for (const variable of [found.groups, found.by]) {
    if (variable?.multiple === true) {
      throw new UsageError(`${variable.id} has several answers: derive a variable with anyOf and use that`);
    }
  }
  if (new Set([question, groups, by]).size < 3)
    throw new UsageError('a variable cannot be crossed with itself');
  return found;
}

/** Prints a number by groups; the rows of its median are those of its tests. */
async function printNumber(
  codebook: Codebook,
  path: string,
  variables: NumberCrosstab,
  options: { readonly locale: Locale; readonly thin: number; readonly allPairs: boolean },
  terminal: Terminal,
): Promise<0 | 1> {
  const { question, groups, by } = variables;
  const outer = by === null ? [] : [by.id];
  const wanted = {
    ...{ question: question.id, base: 'answerers' as const },
    statistics: ['mean' as const, 'median' as const],
  };
  const narrow = narrowCodebook(
    codebook,
    [question.id, groups.id, ...outer],
    [
      { ...wanted, by: [...outer, groups.id] },
      { ...wanted, by: outer },
    ],
  );
  const rows = await read(narrow, path, terminal);
  if (rows === null) return 1;
  const estimates = protect(codebook, estimateCube(narrow, cubePlan(narrow), rows.cube), options.thin);
  const values = rows.cube.kept?.numbers.get(question.id) ?? new Float64Array(rows.rows).fill(NaN);
  const codesOf = ({ id }: CodedVariable): Int32Array =>
    rows.codes.get(id) ?? new Int32Array(rows.rows).fill(-1);
  const groupCount = groups.categories.length;
  const tested = {
    ...{ values, groups: codesOf(groups), groupCount },
    ...{ blocks: by === null ? null : codesOf(by), blockCount: by?.categories.length ?? 1 },
  };
  const work = rows.rows * groupCount * groupCount * tested.blockCount;
  const pairs = work > mostTested ? null : meanTests(rows.design, tested);
  terminal.stdout.write(`${markOf(codebook)}${numberText({ ...variables, estimates, pairs, ...options })}\n`);
  return 0;
}

function narrowed(codebook: Codebook, { question, groups, by, base }: CrosstabVariables): Codebook {
  const outer = by === null ? [] : [by.id];
  return narrowCodebook(
    codebook,
    [question.id, groups.id, ...outer],
    [
      { question: question.id, by: [...outer, groups.id], base },
      { question: question.id, by: outer, base },
    ],
  );
}

async function read(codebook: Codebook, path: string, { stderr }: Terminal): Promise<SurveyRows | null> {
  const file = sniffFile(path, codebook.file);
  const problems = new SurveyProblems();
  const line = progressLine(file.bytes, stderr);
  let rows: SurveyRows | null;
  try {
    rows = await readRows(codebook, file, problems, line.show);
  } finally {
    line.end();
  }
  if (rows !== null) checkDesign(codebook, rows.cube, problems);
  if (problems.count === 0) return rows;
  stderr.write(`${problems.print(path)}\n`);
  return null;
}
