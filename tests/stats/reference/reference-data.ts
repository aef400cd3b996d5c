import { readFileSync } from 'node:fs';
import type { Coding } from '../../../src/stats/survey/coding.ts';
import { crossCodes } from '../../../src/stats/survey/cross-codes.ts';
import {
  type LonelyPsuRule,
  type SurveyDesign,
  surveyDesign,
} from '../../../src/stats/survey/survey-design.ts';

interface ReferenceDesign {
  readonly weight: string | null;
  readonly strata: string | null;
  readonly cluster: readonly string[] | null;
  readonly fpc: readonly string[] | null;
  readonly nest: boolean;
  readonly lonely_psu: LonelyPsuRule;
  readonly weights_from: 'equal_1' | 'column' | 'fpc';
  readonly design_df: number;
}

export interface ReferenceCase {
  readonly id: string;
  readonly dataset: string | null;
  readonly design: ReferenceDesign | null;
  readonly kind: string;
  readonly question: string | null;
  readonly by: readonly string[] | null;
  readonly level: number | null;
  readonly method: string;
  readonly na?: 'exclude' | 'category';
  readonly category?: string | null;
  readonly groups?: readonly [string, string] | null;
  /** As many shapes as methods: each answer knows its own. */
  readonly input?: unknown;
  readonly values: Readonly<Record<string, unknown>>;
}

interface Column {
  readonly name: string;
  readonly type: 'categorical' | 'numeric';
  readonly levels?: readonly string[];
}

export interface ReferenceData {
  readonly rows: number;
  readonly numbers: (name: string) => Float64Array;
  readonly levels: (name: string) => readonly string[];
  readonly coding: (name: string) => Coding;
}

const read = (name: string): string =>
  readFileSync(new URL(`../../reference/r-survey/${name}`, import.meta.url), 'utf8');

export const referenceCases = JSON.parse(read('expected.json')) as readonly ReferenceCase[];

const descriptions = JSON.parse(read('datasets.json')) as Readonly<
  Record<string, { readonly file: string; readonly columns: readonly Column[] }>
>;

const loaded = new Map<string, ReferenceData>();

export function referenceData(dataset: string | null): ReferenceData {
  const known = loaded.get(dataset ?? '');
  if (known) return known;
  const description = descriptions[dataset ?? ''];
  if (!description) throw new Error(`no dataset: ${dataset ?? 'null'}`);
  const [header = [], ...lines] = read(description.file)
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const cells = (name: string): string[] => {
    const place = header.indexOf(name);
    if (place < 0) throw new Error(`no column ${name} in ${description.file}`);
    return lines.map((line) => line[place] ?? '');
  };
  const levels = (name: string): readonly string[] =>
    description.columns.find((column) => column.name === name)?.levels ?? [];
  const data: ReferenceData = {
    rows: lines.length,
    numbers: (name) => Float64Array.from(cells(name), (cell) => (cell === '' ? NaN : Number(cell))),
    levels: (name) => levels(name),
    coding: (name) => ({
      codes: Int32Array.from(cells(name), (cell) => levels(name).indexOf(cell)),
      categories: levels(name).length,
    }),
  };
  loaded.set(dataset ?? '', data);
  return data;
}

/** A column as the design takes it: a categorical one by its codes. */
function designColumn(data: ReferenceData, name: string): ArrayLike<number> {
  return data.levels(name).length > 0 ? data.coding(name).codes : data.numbers(name);
}

export function referenceDesign({ dataset, design }: ReferenceCase): SurveyDesign {
  const data = referenceData(dataset);
  if (!design) throw new Error('a case without a design');
  return surveyDesign({
    rows: data.rows,
    weights: design.weight === null ? undefined : data.numbers(design.weight),
    strata: design.strata === null ? undefined : designColumn(data, design.strata),
    clusters: design.cluster?.map((name) => designColumn(data, name)),
    populations: design.fpc?.map((name) => data.numbers(name)),
    nest: design.nest,
    lonelyPsu: design.lonely_psu,
  });
}

/** The groups of a case and, for each of their numbers, the labels. */
export function referenceGroups({ dataset, by }: ReferenceCase): {
  readonly by: Coding | undefined;
  readonly labels: (group: number) => Readonly<Record<string, string>> | undefined;
} {
  if (by === null) return { by: undefined, labels: () => undefined };
  const data = referenceData(dataset);
  return {
    by: crossCodes(by.map((name) => data.coding(name))),
    labels: (group) => {
      let rest = group;
      const found = [...by].reverse().map((name): [string, string] => {
        const levels = data.levels(name);
        const code = rest % levels.length;
        rest = (rest - code) / levels.length;
        return [name, levels[code] ?? ''];
      });
      return Object.fromEntries(found.reverse());
    },
  };
}
