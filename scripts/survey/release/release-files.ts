import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { spreadsheetFormula } from '../../../src/format/spreadsheet-formula.ts';
import type { Codebook } from '../../../src/schema/codebook.ts';
import type { SurveyEstimate } from '../../../src/schema/survey-estimate.ts';
import { codedVariables } from '../../../src/survey/code/variables.ts';
import { type CubePlan, noAnswer } from '../../../src/survey/cube/cube-plan.ts';
import type { Cube } from '../../../src/survey/cube/cube.ts';
import type { OmittedQuantiles } from '../../../src/survey/omitted-quantiles.ts';
import type { OutputFile } from '../../pipeline/published-files.ts';
import { sha256 } from '../../pipeline/sha256.ts';
import { writeCubeFile } from '../cube/cube-file.ts';
import { writeCubeParquet } from '../cube/cube-parquet.ts';
import { cubeRows } from '../cube/cube-rows.ts';

/** What a release is made of. */
export interface Release {
  readonly codebook: Codebook;
  readonly codebookPath: string;
  readonly version: string;
  readonly plan: CubePlan;
  readonly cube: Cube;
  /** How the cube is written. */
  readonly cubeFormat: 'csv' | 'parquet';
  /** What the codebook asks for and the cube cannot give. */
  readonly omitted: readonly OmittedQuantiles[];
  /** The estimates after protection. */
  readonly estimates: readonly Readonly<SurveyEstimate>[];
  /** The file of answers, or the cube that a database made of them. */
  readonly source: { readonly path: string; readonly bytes: number; readonly sha256: string };
}

/** The word in the name of every file of a release of generated answers. */
export const syntheticWord = '-synthetic';

/** The name of a file of a release; that of generated answers says so. */
function releaseName(microdata: Codebook['microdata'], stem: string, ending: string): string {
  return `${stem}${microdata === 'synthetic' ? syntheticWord : ''}.${ending}`;
}

/**
 * Writes a release into memory: the tables as CSV and JSON, the cube, and a manifest. The bytes depend on the answers,
 * the codebook and the version alone: no clock, no machine.
 *
 * @param release - the estimates and what they were made from
 * @returns the files, the manifest last
 */
export function releaseFiles(release: Release): OutputFile[] {
  const { codebook, plan, cube, cubeFormat, estimates } = release;
  const name = (stem: string, ending: string): string => releaseName(codebook.microdata, stem, ending);
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files = [
    {
      path: name('estimates', 'csv'),
      bytes: bytes(estimatesCsv(codebook, estimates)),
      rows: estimates.length,
    },
    { path: name('estimates', 'json'), bytes: bytes(estimatesJson(release)), rows: estimates.length },
    {
      path: name('cube', cubeFormat),
      bytes: cubeFormat === 'csv' ? bytes(writeCubeFile(plan, cube)) : writeCubeParquet(plan, cube),
      rows: cubeRows(plan, cube).length,
    },
  ];
  const manifest = {
    program: 'survey',
    version: release.version,
    microdata: codebook.microdata,
    codebook: {
      ...{ id: codebook.id, file: basename(release.codebookPath) },
      sha256: sha256(readFileSync(release.codebookPath)),
    },
    source: { ...release.source, path: basename(release.source.path) },
    respondents: cube.units.reduce((sum, { rows }) => sum + rows, 0),
    omitted: release.omitted,
    outputs: files.map(({ path, bytes: own, rows }) => ({
      ...{ path, sha256: sha256(own), bytes: own.length, rows },
      // A cell of the cube may stand for a single respondent.
      isProtected: !path.startsWith('cube') || codebook.microdata === 'synthetic',
    })),
  };
  return [
    ...files,
    {
      path: name('manifest', 'json'),
      bytes: bytes(`${JSON.stringify(manifest, null, 1)}\n`),
      rows: files.length,
    },
  ];
}

function estimatesJson({ codebook, version, estimates, omitted }: Release): string {
  const used = new Set(
    estimates.flatMap(({ question, by }) => [question, ...by.map(({ variable }) => variable)]),
  );
  const variables = codedVariables(codebook)
    .filter(({ id }) => used.has(id))
    .map(({ id, question, universe, multiple, categories }) => ({
      id,
      question,
      universe,
      multiple,
      categories,
    }));
  const numbers = codebook.variables.flatMap((variable) => {
    if (variable.type !== 'numeric' || !used.has(variable.id)) return [];
    const { id, question, universe, unit } = variable;
    return [{ id, question, universe, unit }];
  });
  const { id, title, microdata, universes } = codebook;
  const role = microdata === 'synthetic' ? 'synthetic' : 'derived';
  const about = { codebook: id, title, version, microdata, role };
  return `${JSON.stringify({ ...about, universes, variables, numbers, omitted, estimates }, null, 1)}\n`;
}

/** Tidy rows; both labels of a category stand beside its id, so that the file can be read by itself. */
function estimatesCsv(codebook: Codebook, estimates: readonly Readonly<SurveyEstimate>[]): string {
  const labels = new Map(
    codedVariables(codebook).flatMap(({ id, categories }) =>
      categories.map((category) => [`${id} ${category.id}`, category] as const),
    ),
  );
  const rows = estimates.map(({ by, ...rest }) => {
    const label = labels.get(`${rest.question} ${rest.category ?? ''}`);
    const silent = rest.category === noAnswer ? { ja: '無回答', en: 'No answer' } : { ja: '', en: '' };
    const { ja, en } = label ?? silent;
    const [first, second] = by;
    return {
      ...{
        table: rest.table,
        question: rest.question,
        statistic: rest.statistic,
        probability: rest.probability ?? '',
        unit: rest.unit,
        category: rest.category ?? '',
        categoryJa: ja,
        categoryEn: en,
      },
      ...{ by1: first?.variable ?? '', by1Category: first?.category ?? '' },
      ...{ by2: second?.variable ?? '', by2Category: second?.category ?? '' },
      ...{ base: rest.base, universe: rest.universe },
      ...{ estimate: rest.estimate, se: rest.se, low: rest.low, high: rest.high, level: rest.level },
      ...{
        n: rest.n,
        baseN: rest.baseN,
        baseWeight: rest.baseWeight,
        effectiveN: rest.effectiveN,
        df: rest.df,
      },
      ...{ designEffect: rest.designEffect, role: rest.role, status: rest.status, reason: rest.reason ?? '' },
      invented: rest.invented,
    };
  });
  // A label is whatever the codebook says: a spreadsheet must not run one that starts like a formula.
  return `${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: spreadsheetFormula })}\r\n`;
}
