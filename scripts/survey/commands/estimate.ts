import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Codebook } from '../../../src/schema/codebook.ts';
import { checkDesign } from '../../../src/survey/check-design.ts';
import { checkWritten } from '../../../src/survey/code/check-written.ts';
import { type CubePlan, cubePlan } from '../../../src/survey/cube/cube-plan.ts';
import type { Cube } from '../../../src/survey/cube/cube.ts';
import { estimateCube } from '../../../src/survey/estimate-cube.ts';
import { omittedQuantiles, omittedText } from '../../../src/survey/omitted-quantiles.ts';
import { protect } from '../../../src/survey/protect.ts';
import { SurveyProblems } from '../../../src/survey/survey-problems.ts';
import { publish, recoverOutput } from '../../pipeline/publish.ts';
import { readCubeAt } from '../cube/read-cube-at.ts';
import { readCodebook } from '../read-codebook.ts';
import { readSurvey } from '../read-survey.ts';
import { hashFile } from '../release/hash-file.ts';
import { releaseFiles } from '../release/release-files.ts';
import { requireOwnFolder } from '../release/require-own-folder.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Command, countOption, oneOf, positionals, UsageError } from './command.ts';

/** Makes the protected tables of a survey. */
export const estimateCommand: Command = {
  name: 'estimate',
  summary: 'makes the tables of the codebook as CSV and JSON, with the cube and a manifest',
  help: `Makes the tables that the codebook asks for: weighted shares, and of numbers means, totals and quantiles, with
standard errors, intervals and bases.
Small cells are withheld, thin bases marked. The output folder is replaced as a whole at the end; where there are
problems, or where the run is stopped, the earlier output stays as it was.

Usage: npm run survey -- estimate FILE CODEBOOK --out FOLDER [--thin N] [--cube csv|parquet]
       npm run survey -- estimate --from-cube CUBE CODEBOOK --out FOLDER [--thin N] [--cube csv|parquet]

  --out FOLDER      gets estimates.csv, estimates.json, cube.csv and manifest.json; of a synthetic codebook
                    every name says so. The cube is not protected: keep that of respondents to yourself
  --from-cube CUBE  finishes from a cube that a database made (see: survey sql --help), as CSV or Parquet. Quantiles
                    do not follow from sums: they are left out, and the manifest says which
  --cube parquet    writes the cube as cube.parquet; cube.csv where it is left out
  --thin N          bases below N are marked unreliable; 30 where it is left out

Examples:
  npm run survey -- estimate answers.csv answers.codebook.json --out tables
  npm run survey -- estimate --from-cube cube.csv answers.codebook.json --out tables`,
  run: async (args, terminal) => {
    const { values, positionals: given } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        'from-cube': { type: 'string' },
        cube: { type: 'string', default: 'csv' },
        thin: { type: 'string', default: '30' },
      },
    });
    const cubeFile = values['from-cube'];
    const names = cubeFile === undefined ? ['FILE', 'CODEBOOK'] : ['CODEBOOK'];
    const paths = positionals(given, ...names);
    const codebookPath = paths.at(-1) ?? '';
    const path = cubeFile ?? paths[0] ?? '';
    const { out } = values;
    if (out === undefined) throw new UsageError('--out is missing: name a folder for the output');
    const cubeFormat = oneOf('cube', values.cube, ['csv', 'parquet'] as const);
    const thin = countOption('thin', values.thin);
    recoverOutput(out);
    requireOwnFolder(out);
    const codebook = readWritten(codebookPath);
    const plan = cubePlan(codebook);
    const cube =
      cubeFile === undefined
        ? ((await readSurvey(codebook, path, terminal))?.cube ?? null)
        : await cubeFromFile(codebook, plan, cubeFile, terminal);
    if (cube === null) return 1;
    const omitted = omittedQuantiles(plan, cube);
    const estimates = protect(codebook, estimateCube(codebook, plan, cube), thin);
    if (estimates.length === 0) throw new Error(omittedText(path, omitted));
    const source = await hashFile(path);
    const { version } = packageJson;
    const made = { plan, cube, cubeFormat, omitted, estimates };
    const files = releaseFiles({ codebook, codebookPath, version, ...made, source });
    publish(out, files);
    const withheld = estimates.filter(({ status }) => status === 'suppressed').length;
    const thinBases = estimates.filter(({ status }) => status === 'unreliable').length;
    terminal.stdout.write(
      `${out}: ${codebook.tables.length} tables, ${estimates.length} estimates, ${withheld} withheld, ` +
        `${thinBases} on a base below ${thin}; ${files.map((file) => file.path).join(', ')}\n`,
    );
    if (omitted.length > 0) terminal.stderr.write(`${omittedText(path, omitted)}\n`);
    if (codebook.microdata === 'respondents') {
      terminal.stderr.write(
        'The cube is not protected: publish the estimates, and keep the cube to yourself.\n',
      );
    }
    return 0;
  },
};

/** What is published has texts that somebody wrote. */
function readWritten(path: string): Codebook {
  const codebook = readCodebook(path);
  const problems = new SurveyProblems();
  checkWritten(codebook, problems);
  if (problems.count > 0) throw new Error(problems.print(path));
  return codebook;
}

async function cubeFromFile(
  codebook: Codebook,
  plan: CubePlan,
  path: string,
  { stderr }: Terminal,
): Promise<Cube | null> {
  const problems = new SurveyProblems();
  if (!existsSync(path))
    throw new Error(`${path} is not there. Make it with the statement of: npm run survey -- sql CODEBOOK`);
  const cube = await readCubeAt(codebook, plan, path, problems);
  if (problems.count === 0) checkDesign(codebook, cube, problems);
  if (problems.count === 0) return cube;
  stderr.write(`${problems.print(path)}\n`);
  return null;
}
