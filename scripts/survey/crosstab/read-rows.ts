import type { Codebook } from '../../../src/schema/codebook.ts';
import { surveyDesign } from '../../../src/stats/survey/survey-design.ts';
import { checkHeader } from '../../../src/survey/code/check-header.ts';
import type { CodedRows } from '../../../src/survey/code/coded-rows.ts';
import { RowCoder } from '../../../src/survey/code/row-coder.ts';
import type { SurveyRows } from '../../../src/survey/crosstab/survey-rows.ts';
import { CubeBuilder } from '../../../src/survey/cube/cube-builder.ts';
import { cubePlan } from '../../../src/survey/cube/cube-plan.ts';
import { unitKey } from '../../../src/survey/cube/cube.ts';
import type { SurveyProblems } from '../../../src/survey/survey-problems.ts';
import { labelDecoder } from '../read/label-decoder.ts';
import { scanFile } from '../read/scan-file.ts';
import type { SurveyFile } from '../read/survey-file.ts';

/** Up to here the rows of a few variables are held in memory. */
const mostRows = 5_000_000;

/**
 * Reads the rows of a few variables, as codes.
 *
 * @param codebook - a narrow codebook
 * @param file - the file as sniffed
 * @param problems - receives what does not fit
 * @param progress - is told how many rows were read so far
 * @returns the rows; null where there are problems
 * @throws Error where the file has more than `mostRows` rows
 */
export async function readRows(
  codebook: Codebook,
  file: SurveyFile,
  problems: SurveyProblems,
  progress: (rows: number) => void,
): Promise<SurveyRows | null> {
  checkHeader(file.header, codebook, problems);
  if (problems.count > 0) return null;
  const coder = new RowCoder(codebook, { ...file, decode: labelDecoder(file.encoding) }, problems, 2);
  const builder = new CubeBuilder(cubePlan(codebook), codebook.design.cluster !== null);
  const strata = new Map<string, number>();
  const clusters = new Map<string, number>();
  const parts: (Pick<CodedRows, 'rows' | 'codes' | 'chosen' | 'weights' | 'populations'> & DesignCodes)[] =
    [];
  let rows = 0;
  await scanFile(file, { start: 0, end: file.bytes }, coder.uses, (piece) => {
    const { rows: size, codes, chosen, weights, populations, ...labels } = coder.code(piece);
    builder.add({ rows: size, codes, chosen, weights, populations, ...labels });
    parts.push({
      rows: size,
      codes,
      chosen,
      weights,
      populations,
      ...designCodes(labels, size, strata, clusters),
    });
    rows += size;
    progress(rows);
    if (rows > mostRows) {
      const most = mostRows.toLocaleString('en');
      throw new Error(
        `${file.path} has more than ${most} rows. Put the table into the codebook and use: npm run survey -- estimate`,
      );
    }
  });
  if (problems.count > 0) return null;
  const joined = <T extends Float64Array | Uint32Array>(
    pick: (part: (typeof parts)[number]) => T | null,
    whole: T,
  ): T | undefined => {
    let place = 0;
    for (const part of parts) {
      const own = pick(part);
      if (own === null) return undefined;
      whole.set(own, place);
      place += part.rows;
    }
    return whole;
  };
  const clusterCodes = joined((part) => part.clusters, new Uint32Array(rows));
  const populations = joined((part) => part.populations, new Float64Array(rows));
  return {
    rows,
    codes: joinCodes(parts, rows),
    chosen: joinChosen(parts, rows),
    design: surveyDesign({
      ...{ rows, weights: joined((part) => part.weights, new Float64Array(rows)) },
      strata: joined((part) => part.strata, new Uint32Array(rows)),
      clusters: clusterCodes && [clusterCodes],
      populations: populations && [populations],
      lonelyPsu: codebook.design.lonelyPsu,
    }),
    cube: builder.cube,
  };
}

interface DesignCodes {
  readonly strata: Uint32Array | null;
  readonly clusters: Uint32Array | null;
}

/** Labels of the design as numbers; the same label of a PSU in two strata is two PSUs, as in the cube. */
function designCodes(
  { strata, clusters }: Pick<CodedRows, 'strata' | 'clusters'>,
  rows: number,
  strataSeen: Map<string, number>,
  clustersSeen: Map<string, number>,
): DesignCodes {
  const code = (key: string, seen: Map<string, number>): number => {
    const known = seen.get(key) ?? seen.size;
    seen.set(key, known);
    return known;
  };
  const each = (of: (row: number) => number): Uint32Array =>
    Uint32Array.from({ length: rows }, (_, row) => of(row));
  return {
    strata: strata && each((row) => code(strata[row] ?? '', strataSeen)),
    clusters:
      clusters && each((row) => code(unitKey(strata?.[row] ?? '', clusters[row] ?? ''), clustersSeen)),
  };
}

function joinCodes(
  parts: readonly Pick<CodedRows, 'rows' | 'codes'>[],
  rows: number,
): Map<string, Int32Array> {
  const whole = new Map<string, Int32Array>();
  let place = 0;
  for (const part of parts) {
    for (const [id, own] of part.codes) {
      const into = whole.get(id) ?? new Int32Array(rows);
      whole.set(id, into);
      into.set(own, place);
    }
    place += part.rows;
  }
  return whole;
}

function joinChosen(
  parts: readonly Pick<CodedRows, 'rows' | 'chosen'>[],
  rows: number,
): Map<string, Uint8Array[]> {
  const whole = new Map<string, Uint8Array[]>();
  let place = 0;
  for (const part of parts) {
    for (const [id, own] of part.chosen) {
      const into = whole.get(id) ?? own.map(() => new Uint8Array(rows));
      whole.set(id, into);
      for (const [option, picks] of own.entries()) into[option]?.set(picks, place);
    }
    place += part.rows;
  }
  return whole;
}
