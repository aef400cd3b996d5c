import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { printable } from '../../../src/format/printable.ts';
import { evidenceSchema } from '../../../src/schema/evidence.ts';
import {
  publishedMappingSchema,
  type ReproductionRow,
  syntheticMark,
} from '../../../src/schema/reproduction.ts';
import type { Unit } from '../../../src/schema/vocabulary.ts';
import { cubePlan } from '../../../src/survey/cube/cube-plan.ts';
import { estimateCube } from '../../../src/survey/estimate-cube.ts';
import { protect } from '../../../src/survey/protect.ts';
import { compare } from '../compare.ts';
import { readCodebook } from '../read-codebook.ts';
import { readSurvey } from '../read-survey.ts';
import { displayWidth } from '../terminal/display-width.ts';
import { textTable } from '../terminal/text-table.ts';
import { type Command, positionals, UsageError } from './command.ts';

/** Holds the tables of a survey against published figures. */
export const compareCommand: Command = {
  name: 'compare',
  summary: 'holds the tables of a survey against published figures',
  help: `Holds the protected tables of a survey against published figures: what was printed, what the answers give,
and whether that lies within the ends of what was printed.

Usage: npm run survey -- compare FILE CODEBOOK --published FILE.json [--evidence FILE.json] [--json]

  --published FILE  says which estimate stands behind which statement (data/codebooks/*-published.json)
  --evidence FILE   holds the statements; data/derived/evidence.json where it is left out
  --json            prints the rows as JSON

Example:
  npm run survey -- compare answers.csv data/codebooks/producer-survey.json --published data/codebooks/producer-survey-published.json`,
  run: async (args, terminal) => {
    const { values, positionals: given } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        published: { type: 'string' },
        evidence: { type: 'string', default: 'data/derived/evidence.json' },
        json: { type: 'boolean', default: false },
      },
    });
    const [path = '', codebookPath = ''] = positionals(given, 'FILE', 'CODEBOOK');
    if (values.published === undefined) throw new UsageError('--published is missing');
    const codebook = readCodebook(codebookPath);
    const mapping = readWith(publishedMappingSchema, values.published, 'See src/schema/reproduction.ts.');
    const { statements } = readWith(
      evidenceSchema.pick({ statements: true }).loose(),
      values.evidence,
      'Make it with: npm run data',
    );
    if (mapping.codebook !== codebook.id) {
      throw new Error(`${values.published} is for the codebook ${mapping.codebook}, not for ${codebook.id}.`);
    }
    const survey = await readSurvey(codebook, path, terminal);
    if (survey === null) return 1;
    const estimates = protect(codebook, estimateCube(codebook, cubePlan(codebook), survey.cube));
    const own = statements.filter(({ sources }) => sources.includes(mapping.source));
    const rows = compare(estimates, own, mapping, codebook.microdata);
    const text = values.json ? JSON.stringify(rows, null, 1) : comparisonText(rows, codebook.microdata);
    terminal.stdout.write(`${text}\n`);
    return 0;
  },
};

function readWith<T>(schema: z.ZodType<T>, path: string, hint: string): T {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Error(`${path} is not there, or is not JSON. ${hint}`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`${path} cannot be used:\n${z.prettifyError(parsed.error)}\n${hint}`);
}

function comparisonText(rows: readonly ReproductionRow[], microdata: string): string {
  const verdicts = { reproduced: 'yes', notReproduced: 'NO', notInMicrodata: 'not in the data' };
  const table = textTable([
    ['statement', 'published', 'answers', 'difference', 'n', 'reproduced'],
    ...rows.map((row) => [
      printable(row.id),
      row.kind === 'ranking' ? 'ranking' : valueText(row.publishedValue, row.publishedUnit),
      valueText(row.microdataValue, row.kind === 'ranking' ? 'share' : row.publishedUnit),
      valueText(row.difference, row.publishedUnit),
      row.microdataN === null ? '–' : row.microdataN.toLocaleString('en'),
      verdicts[row.verdict],
    ]),
  ]);
  const count = (verdict: ReproductionRow['verdict']): number =>
    rows.filter((row) => row.verdict === verdict).length;
  const total = `${count('reproduced')} reproduced, ${count('notReproduced')} not, ${count('notInMicrodata')} not in the data`;
  const mark = microdata === 'synthetic' ? [syntheticMark] : [];
  return [...mark, ...table, '-'.repeat(displayWidth(total)), total].join('\n');
}

/** A value in its unit; a share as a per cent, and never a zero below zero. */
function valueText(value: number | null, unit: Unit | null): string {
  if (value === null) return '–';
  if (unit === 'fiscalYear') return String(value);
  const isShare = unit === 'share' || unit === 'points';
  const decimals = isShare
    ? ({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const)
    : ({ maximumFractionDigits: 2 } as const);
  return value.toLocaleString('en', { ...decimals, signDisplay: 'negative' });
}
