import { randomLcg } from 'd3';
import { codebookSchema, type Codebook } from '../../src/schema/codebook.ts';

/** A respondent as generated; -1 not asked, -2 no answer. */
export interface RandomRow {
  readonly stratum: number;
  readonly cluster: number;
  readonly weight: number;
  readonly answer: number;
  readonly group: number;
  readonly region: number;
  readonly picks: readonly number[] | null;
  readonly marks: readonly number[] | null;
  readonly followUp: number;
  readonly size: number | null;
  /** A number of any sign, asked of those whose answer is the first or the second; NaN no answer. */
  readonly gain: number | null;
}

/** Which columns a random design has. */
export interface RandomDesign {
  readonly seed: number;
  readonly rows: number;
  readonly strata: boolean;
  readonly clusters: boolean;
  readonly fpc: boolean;
  readonly weights: boolean;
}

const strata = 3;
const population = 4000;

/** The rows of a random survey: everything that the engine can read stands in it. */
export function randomRows({ seed, rows }: RandomDesign): RandomRow[] {
  const random = randomLcg(seed / 2 ** 31);
  const below = (count: number): number => Math.floor(random() * count);
  return Array.from({ length: rows }, (_, index) => {
    const stratum = index < strata * 2 ? index % strata : below(strata);
    const answer = random() < 0.1 ? -2 : below(3);
    const marks = random() < 0.15 ? null : [0, 1, 2].filter(() => random() < 0.4);
    return {
      ...{ stratum, cluster: below(4), weight: Number((0.2 + 3 * random()).toFixed(3)) },
      ...{ answer, group: random() < 0.05 ? -2 : below(2), region: below(3) },
      picks: random() < 0.1 ? null : [0, 1, 2].map(() => Number(random() < 0.4)),
      marks: marks?.length === 0 ? null : marks,
      followUp: answer === 0 ? (random() < 0.2 ? -2 : below(2)) : -1,
      size: random() < 0.05 ? null : 1 + below(300),
      gain: answer === 0 || answer === 1 ? (random() < 0.1 ? NaN : (below(600) - 200) / 4) : null,
    };
  });
}

/** The file of random rows; the populations differ between strata only where these are part of the design. */
export function randomCsv(
  rows: readonly RandomRow[],
  { strata: isStratified }: Pick<RandomDesign, 'strata'>,
  scale = 1,
): string {
  const header = 'id,w,stratum,psu,N,q,g,r,m_1,m_2,m_3,d,f,size,gain';
  const lines = rows.map((row, index) =>
    [
      ...[
        `r${index}`,
        row.weight * scale,
        `層${row.stratum}`,
        `p${row.cluster}`,
        population + (isStratified ? row.stratum : 0),
      ],
      ...[row.answer < 0 ? 9 : row.answer + 1, row.group < 0 ? '' : ['大', '小'][row.group], row.region + 1],
      ...(row.picks ?? [9, 9, 9]),
      ...[row.marks?.map((mark) => mark + 1).join(';') ?? '', followUpCell(row, index)],
      row.size ?? 9999,
      row.gain === null ? '' : Number.isNaN(row.gain) ? 'x' : row.gain,
    ].join(','),
  );
  return `${[header, ...lines].join('\n')}\n`;
}

/** Whoever was not asked is now an empty cell, now a no-answer code: the routing must make them one. */
function followUpCell({ followUp }: RandomRow, index: number): string {
  if (followUp === -1) return index % 2 === 0 ? '' : 'x';
  return followUp === -2 ? 'x' : (['yes', 'no'][followUp] ?? '');
}

/** The codebook of random rows. */
export function randomCodebook({ strata, clusters, fpc, weights }: RandomDesign): Codebook {
  const both = (text: string) => ({ ja: text, en: text });
  const named = (code: string, id: string) => ({ code, id, ...both(id) });
  const about = { question: both('?'), universe: 'all' };
  const missing = [{ code: '9', kind: 'noAnswer' }];
  const unused = <T>(category: T) => ({ ...category, mayBeUnused: true });
  const ignored = [
    ...(weights ? [] : ['w']),
    ...(strata ? [] : ['stratum']),
    ...(clusters ? [] : ['psu']),
    ...(fpc ? [] : ['N']),
  ].map((column) => ({ column, reason: 'another design' }));
  return codebookSchema.parse({
    ...{ id: 'random', title: both('random'), microdata: 'respondents', ignored },
    design: {
      ...{ id: 'id', weight: weights ? 'w' : null, stratum: strata ? 'stratum' : null },
      ...{ cluster: clusters ? 'psu' : null, fpc: fpc ? 'N' : null },
    },
    universes: [{ id: 'all', ...both('all') }],
    variables: [
      {
        ...{ ...about, id: 'q', type: 'single', column: 'q', missing },
        categories: [named('1', 'one'), named('2', 'two'), named('3', 'three')].map(unused),
      },
      {
        ...{ ...about, id: 'g', type: 'single', column: 'g', missing: [{ code: '', kind: 'noAnswer' }] },
        categories: [named('大', 'large'), named('小', 'small')].map(unused),
      },
      {
        ...{ ...about, id: 'r', type: 'single', column: 'r' },
        categories: [named('1', 'north'), named('2', 'south'), named('3', 'west')].map(unused),
      },
      {
        ...{
          ...about,
          id: 'm',
          type: 'multiple',
          layout: 'columns',
          selected: '1',
          notSelected: '0',
          missing,
        },
        categories: ['m_1', 'm_2', 'm_3'].map((column, index) => unused(named(column, `pick-${index + 1}`))),
      },
      {
        ...{ ...about, id: 'd', type: 'multiple', layout: 'delimited', column: 'd', separator: ';' },
        missing: [{ code: '', kind: 'noAnswer' }],
        categories: ['1', '2', '3'].map((code) => unused(named(code, `mark-${code}`))),
      },
      {
        ...{ ...about, id: 'f', type: 'single', column: 'f', askedIf: { variable: 'q', in: ['one'] } },
        missing: [
          { code: '', kind: 'notAsked' },
          { code: 'x', kind: 'noAnswer' },
        ],
        categories: [named('yes', 'yes'), named('no', 'no')].map(unused),
      },
      {
        ...{
          ...about,
          id: 'size',
          type: 'numeric',
          column: 'size',
          unit: 'employees',
          minimum: 1,
          maximum: 300,
        },
        missing: [{ code: '9999', kind: 'noAnswer' }],
      },
      {
        ...{ ...about, id: 'gain', type: 'numeric', column: 'gain', unit: 'million yen' },
        askedIf: { variable: 'q', in: ['one', 'two'] },
        missing: [
          { code: '', kind: 'notAsked' },
          { code: 'x', kind: 'noAnswer' },
        ],
      },
    ],
    derived: [
      {
        ...{ ...about, id: 'size-class', type: 'bands', from: 'size' },
        bands: [
          { id: 'few', ...both('few'), from: null, below: 100 },
          { id: 'many', ...both('many'), from: 100, below: null },
        ],
      },
      {
        ...{ ...about, id: 'any-mark', type: 'anyOf', from: 'd', of: ['mark-1', 'mark-2'] },
        categories: [
          { id: 'some', ...both('some') },
          { id: 'none', ...both('none') },
        ],
      },
    ],
    tables: [
      { question: 'q' },
      { question: 'q', by: ['g', 'r'] },
      { question: 'q', by: ['size-class'], base: 'all' },
      { question: 'm', by: ['g'] },
      { question: 'm', by: ['g'], base: 'all' },
      { question: 'd' },
      { question: 'f', by: ['r'], base: 'all' },
      { question: 'any-mark', by: ['g'] },
      { question: 'size', statistics: ['mean', 'total', 'median', { quantiles: [0.25, 0.9] }] },
      { question: 'size', by: ['g', 'r'], statistics: ['total', 'mean'] },
      { question: 'gain', by: ['g'], statistics: ['mean', 'median', 'total'], quantileRule: 'hf7' },
    ],
  });
}

/** The columns of the design as `surveyDesign` takes them. */
export function randomColumns(rows: readonly RandomRow[], design: RandomDesign) {
  return {
    rows: rows.length,
    weights: design.weights ? rows.map(({ weight }) => weight) : undefined,
    strata: design.strata ? rows.map(({ stratum }) => stratum) : undefined,
    clusters: design.clusters
      ? [rows.map(({ stratum, cluster }) => (design.strata ? stratum * 10 : 0) + cluster)]
      : undefined,
    populations: design.fpc
      ? [rows.map(({ stratum }) => (design.strata ? population + stratum : population))]
      : undefined,
    lonelyPsu: 'adjust' as const,
  };
}
