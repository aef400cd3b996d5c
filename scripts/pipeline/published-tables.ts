import type { Localised } from '../../src/schema/locale.ts';
import type { Descriptor, PublishedColumn, TableFile } from '../../src/schema/table.ts';
import { roleSchema, type Role } from '../../src/schema/vocabulary.ts';
import type { Findings } from './evidence.ts';
import { fillReferences } from './fill-references.ts';
import { describedFields, type Field, type tableFields } from './published-columns.ts';
import type { SourceTable } from './source-table.ts';

type Scalar = string | number | null;

/** A table ready to be written in any format. */
export interface PublishableTable extends TableFile {
  readonly figure: string | null;
  readonly roles: readonly Role[];
}

/**
 * The tables that are published: tidy, flat, with their texts filled in.
 *
 * @param findings - the evidence
 * @param tables - the source tables, whose descriptors name, describe and license what comes of them
 * @returns the tables in a fixed order; a table that no stage interprets is passed through as transcribed
 */
export function publishedTables(findings: Findings, tables: readonly SourceTable[]): PublishableTable[] {
  const descriptors = new Map(tables.map(({ descriptor }) => [descriptor.id, descriptor]));
  const fill = fillReferences(findings);
  const make = (
    id: string,
    from: string,
    kind: keyof typeof tableFields,
    records: readonly object[],
    extra: {
      sources?: readonly string[];
      figure?: string;
      title?: Localised;
      description?: Localised;
      licence?: Localised;
      /** Fields that say nothing in this table. */
      without?: readonly string[];
      /** Where no column says it. */
      role?: Role;
    } = {},
  ): PublishableTable => {
    const described = descriptors.get(from);
    if (described === undefined) throw new RangeError(`publishedTables requires a descriptor: ${from}`);
    const fields = describedFields(kind).filter(({ name }) => extra.without?.includes(name) !== true);
    const rows = records.map((record) =>
      Object.fromEntries(fields.flatMap((field) => cellsOf(field, record as Record<string, unknown>, fill))),
    );
    return {
      ...head(described, id),
      ...(extra.title && { title: extra.title }),
      ...(extra.description && { description: extra.description }),
      ...(extra.licence && { licence: extra.licence }),
      sources: [...(extra.sources ?? [described.source])],
      figure: extra.figure ?? null,
      roles: extra.role === undefined ? rolesOf(rows) : [extra.role],
      columns: fields.flatMap(columnsOf),
      rows,
    };
  };
  const facts = findings.facts.map(({ wording, ...fact }) => ({ ...fact, quote: wording }));
  const passed = tables.filter(({ file }) => !ourTables.test(file));
  // The report prints the numbers of a figure and is named first, before what it rests on.
  const sourcesOf = (id: string) =>
    new Set(['interim-report', ...(findings.figures.find((figure) => figure.id === id)?.sources ?? [])]);
  return [
    make('statements', 'statements', 'statements', findings.statements, {
      sources: distinct(findings.statements.flatMap(({ sources }) => sources)),
    }),
    make('figures', 'figures', 'figures', findings.figures),
    ...findings.tables.map(({ id, figure, cells }) =>
      make(id, id, 'cells', cells, { figure, sources: [...sourcesOf(figure)] }),
    ),
    make('derived-values', 'derivations', 'derived-values', findings.derived, { role: 'derived' }),
    make('reconciliations', 'reconciliations', 'reconciliations', findings.reconciliations),
    make('facts', 'context-facts', 'facts', facts, {
      sources: distinct(facts.map(({ source }) => source)),
      role: 'published',
    }),
    make('eis-ranking', 'eis-sme-innovation', 'eis-ranking', findings.eis.rows, eisRanking),
    make(
      'what-if-overall-rate',
      'derivations',
      'what-if-overall-rate',
      findings.whatIf.overallRates,
      overallRate,
    ),
    make(
      'what-if-sample-size',
      'derivations',
      'what-if-sample-size',
      findings.whatIf.sampleSizes,
      sampleSize,
    ),
    ...evaluationTables(findings).map(({ id, records, extra }) =>
      make(id, 'derivations', id, records, extra),
    ),
    make('sampling-error', 'statements', 'sampling-error', findings.samplingErrors, samplingError),
    make('us-abs-size-gaps', 'us-abs-innovation-barriers', 'us-abs-size-gaps', findings.usAbs.gaps, sizeGaps),
    make('sources', 'sources', 'sources', findings.sources),
    make('universes', 'universes', 'universes', findings.universes),
    ...qualitativeTables(findings).map(({ id, records }) => make(id, id, id, records)),
    ...reproductionTables(findings).map(({ id, records, extra }) =>
      make(id, 'statements', 'reproduction', records, extra),
    ),
    ...surveyTables(findings).map(({ id, records, extra }) =>
      make(id, 'statements', 'survey-estimates', records, extra),
    ),
    ...passed.map(passThrough),
  ];
}

/** What the report says without numbers, flat: each record has the fields that its table publishes. */
function qualitativeTables(findings: Findings) {
  const { passages, names, cases, schemes, caseFunctions, modelElements, glossary, citations } = findings;
  const nodes = schemes.flatMap(({ id: figure, nodes: own }) =>
    own.map(({ role: actorRole, ...node }) => ({ ...node, figure, actorRole })),
  );
  const flows = schemes.flatMap(({ id: figure, flows: own }) => own.map((flow) => ({ ...flow, figure })));
  const described = ({ text: description, ...record }: { text: Localised | null }) => ({
    ...record,
    description,
  });
  return [
    { id: 'passages', records: passages },
    { id: 'names', records: names },
    { id: 'cases', records: cases },
    { id: 'scheme-nodes', records: nodes },
    { id: 'scheme-flows', records: flows },
    { id: 'case-functions', records: caseFunctions.map(described) },
    {
      id: 'model-elements',
      records: modelElements.map(({ limit: limits, ...element }) => ({ ...described(element), limits })),
    },
    {
      id: 'glossary',
      records: glossary.map(({ definition, ...entry }) => ({ ...entry, description: definition })),
    },
    { id: 'citations', records: citations },
  ] as const;
}

/** The report held against the answers in use; a table of generated answers says so in its id, title and rows. */
function reproductionTables({ reproduction }: Findings) {
  if (reproduction === null) return [];
  const { table: id, rows, microdata, source } = reproduction;
  const records = rows.map((row) => ({ ...row, invented: String(row.invented) }));
  const origin =
    microdata === 'respondents'
      ? { sources: ['interim-report', source], without: syntheticFields }
      : { sources: ['interim-report'] };
  return [{ id, records, extra: { ...reproductions[microdata], ...origin } }];
}

/** What was estimated from the answers in use, a row a cell; a table of generated answers says so. */
function surveyTables({ surveyEstimates, reproduction, sources: catalogue }: Findings) {
  if (reproduction === null || surveyEstimates.length === 0) return [];
  const { microdata, source } = reproduction;
  const mark = microdata === 'synthetic' ? syntheticMark : '';
  const records = surveyEstimates.map(
    ({ by: [first, second], question: asked, reason, invented, ...estimate }) => ({
      ...estimate,
      ...{
        by1: first?.variable,
        by1Category: first?.category,
        by2: second?.variable,
        by2Category: second?.category,
      },
      ...{ asked, suppression: reason, invented: String(invented), mark },
    }),
  );
  const id = microdata === 'synthetic' ? 'survey-estimates-synthetic' : 'survey-estimates';
  const licence = catalogue.find((each) => each.id === source)?.licence;
  const origin =
    microdata === 'respondents'
      ? { sources: [source], without: syntheticFields, ...(licence && { licence }) }
      : { sources: ['interim-report'] };
  return [{ id, records, extra: { ...surveyEstimateTexts[microdata], ...origin } }];
}

const syntheticMark = '合成データ / synthetic: not a finding';

/** Fields that speak of generated answers alone. */
const syntheticFields = ['use', 'invented', 'mark'];

const surveyEstimateTexts = {
  synthetic: {
    title: {
      ja: '合成データからの推定値（調査結果ではない）',
      en: 'Estimates from synthetic data (synthetic: not a finding)',
    },
    description: {
      ja: '合成の回答から調査エンジンが求めた、加重割合、標準誤差、信頼区間、デザイン効果。企業について何も示さない。次の調査の回答に置き換えたときの形を示すためのもの。',
      en: 'Weighted shares, standard errors, confidence intervals and design effects that the survey engine computed from generated answers. They say nothing about firms: they show the form that the answers of the next round will take.',
    },
  },
  respondents: {
    title: { ja: '調査からの推定値', en: 'Estimates from the survey' },
    description: {
      ja: '回答から調査エンジンが求めた、加重割合、数値の平均・総計・分位数と、その標準誤差、信頼区間、デザイン効果。少ない回答は秘匿した。',
      en: 'Weighted shares, and means, totals and quantiles of numbers, with standard errors, confidence intervals and design effects that the survey engine computed from the answers. Small cells are withheld.',
    },
  },
};

const reproductions = {
  synthetic: {
    title: {
      ja: '合成データによる報告書の再現（調査結果ではない）',
      en: 'Reproduction of the report from synthetic data (synthetic: not a finding)',
    },
    description: {
      ja: '記述ごとに、公表値と、合成データから計算した値、その差と判定。合成データは公表値に合わせて生成したもので、一致はプログラムの確かさだけを示し、企業について何も示さない。',
      en: 'For each statement the published value, the value computed from synthetic data, their difference and the verdict. The synthetic data were generated to fit the published values: agreement shows that the program computes correctly and nothing about firms.',
    },
  },
  respondents: {
    title: {
      ja: '調査データによる報告書の再現',
      en: 'Reproduction of the report from the survey’s microdata',
    },
    description: {
      ja: '記述ごとに、公表値と、調査データから計算した値、その差と判定。',
      en: 'For each statement the published value, the value computed from the survey’s microdata, their difference and the verdict.',
    },
  },
};

const eisRanking = {
  title: {
    ja: '欧州イノベーション・スコアボードでの各国の順位',
    en: 'Rank of each country in the European Innovation Scoreboard',
  },
  description: {
    ja: '国・指標・調査の波ごとの値と順位。順位は値のある国の中で本サイトが数えたもので、波により国の数が違う。値のない国も行として残し、値と順位を空欄とする。第三者の写しから取ったもので、欧州委員会のファイルとは照合していない。',
    en: 'Value and rank by country, indicator and wave. This site counted the ranks among the countries with a value, whose number differs by wave. A country without a value keeps its row, with value and rank empty. From a third party’s copy, not compared with the Commission’s own file.',
  },
};

const overallRate = {
  title: { ja: 'ニーズ探索の割合と全体の割合', en: 'Overall rate by the share that explores needs' },
  description: {
    ja: 'ニーズ探索をする企業の割合を変えたときの全体の割合。二つの集団それぞれの割合は変わらないとした算術で、予測ではない。両端は、三つの値の丸めが許す範囲。',
    en: 'The overall rate if another share of firms explored needs. Arithmetic that keeps the rate of each group as it is, not a forecast. The ends are what the rounding of the three values allows.',
  },
};

const sampleSize = {
  title: {
    ja: '差を偶然と区別できる企業の数',
    en: 'Number of firms that would tell the difference from chance',
  },
  description: {
    ja: '二つの集団の差を偶然と区別するのに要る企業の数を、成果・割合・定義ごとに示す。単純無作為抽出とみなし、割合は印字どおりとした。実際の回答数は公表されていない。',
    en: 'How many firms would tell the two groups apart, by outcome, share and definition. Simple random sampling and the shares as printed are assumed. The real number of answers is not published.',
  },
};

/** What an evaluation of the programme would need: from the rates of the report and the size of the programme. */
function evaluationTables({ evaluation, facts }: Findings) {
  const about = facts.filter(({ id }) => id.startsWith('programme-2025-')).map(({ source }) => source);
  const sources = distinct(['interim-report', ...about]);
  return [
    {
      id: 'evaluation-sample-size',
      records: evaluation.sampleSizes,
      extra: { ...evaluationSize, sources },
    },
    {
      id: 'evaluation-power-curve',
      records: evaluation.powerCurves,
      extra: { ...powerCurve, sources },
    },
    {
      id: 'evaluation-programme-power',
      records: evaluation.programmePower,
      extra: { ...programmePower, sources },
    },
  ] as const;
}

const evaluationSize = {
  title: {
    ja: '評価に要る企業とプロデューサーの数',
    en: 'Firms and producers that an evaluation would need',
  },
  description: {
    ja: '報告書が印字した二つの割合の差を、同数の二つの集団を比べて見つけるのに要る数。計画のための算術で、事業の結果ではない。割合の差は調査での関連で、効果ではない。級内相関と追跡できない割合は本サイトの仮定で、公表された値ではない。',
    en: 'What it takes to find the difference of two rates that the report prints, with two equal groups. Arithmetic for planning, not a result of the programme. The difference is an association in a survey, not an effect. The intra-cluster correlation and the share lost are assumptions of this site, not published values.',
  },
};

const powerCurve = {
  title: {
    ja: '企業の数と検出力',
    en: 'Power by number of firms',
  },
  description: {
    ja: '同数の二つの集団を比べるとき、企業の数ごとに、報告書が印字した二つの割合の差を見つける確率。企業がすべて独立とした場合の値を並べる。計画のための算術で、事業の結果ではない。級内相関と追跡できない割合は本サイトの仮定。',
    en: 'The chance of finding the difference of two rates that the report prints, by the number of firms in each of two equal groups, beside the chance if all firms were independent. Arithmetic for planning, not a result of the programme. The intra-cluster correlation and the share lost are assumptions of this site.',
  },
};

const programmePower = {
  title: {
    ja: '公表された企業数で差を見つける確率',
    en: 'Chance of finding the difference with the published number of firms',
  },
  description: {
    ja: '支援すると報じられた企業と同じ数の企業を比べたときの検出力。比べる集団があるという公表はなく、評価の計画を示すものではない。級内相関と追跡できない割合は本サイトの仮定。',
    en: 'The power if the firms reported as supported were compared with as many others. No comparison group has been published, and this is no plan of the programme. The intra-cluster correlation and the share lost are assumptions of this site.',
  },
};

const samplingError = {
  sources: ['white-paper-small-2023'],
  title: { ja: '標本誤差早見表', en: 'Sampling error by number of answers' },
  description: {
    ja: '回答者数と回答の割合ごとの標本誤差と信頼区間。単純無作為抽出、十分に大きい母集団を仮定した。報告書の調査の回収数を行に含むが、設問ごとの回答数は公表されていない。無回答や抽出の偏りは含まない。割合に回答者数を掛けた数は丸めていない。',
    en: 'Sampling error and confidence intervals by number of answers and result, for a simple random sample from a large population. The returns of the report’s survey are among the rows, but bases by question are not published. Non-response and biased selection are not included. The share times the answers is not rounded.',
  },
};

const sizeGaps = {
  title: {
    ja: '阻害要因の規模による差（米国）',
    en: 'Barriers to innovation in the United States: the gap between size classes',
  },
  description: {
    ja: '従業員が最も少ない規模階層の割合から、最も多い規模階層の割合を引いた差（全体を一とする）。公表された割合から本サイトが計算した。両端は、割合の丸めが許す範囲で、信頼区間ではない。',
    en: 'The share among companies of the smallest size class minus that among the largest, as a share of the whole. Computed by this site from the published per cent. The ends are what rounding allows, not a confidence interval.',
  },
};

/** The folders whose tables the stages interpret; every other source is passed through. */
const ourTables = /^(?:interim-report|catalogue|context)\//;

function head({ title, description, licence }: Descriptor, id: string) {
  return { id, title, description, licence };
}

/** A number that the source leaves out exists and was not published; the figures that it holds are as printed. */
function passThrough({ descriptor, records }: SourceTable): PublishableTable {
  const { columns } = descriptor;
  const isNumber = ({ type }: { type: string }): boolean => type === 'integer' || type === 'number';
  return {
    ...head(descriptor, descriptor.id),
    sources: [descriptor.source],
    figure: null,
    roles: columns.some((column) => column.unit !== undefined) ? ['published'] : [],
    columns: columns.map(({ name, type, unit = null, title }) => ({
      ...{ name, type, unit, title },
      empty: isNumber({ type }) ? 'notAvailable' : 'notApplicable',
    })),
    rows: records.map(({ cells }) =>
      Object.fromEntries(
        columns.map((column, index) => {
          const cell = cells[index] ?? '';
          if (cell === '') return [column.name, null];
          return [column.name, isNumber(column) ? Number(cell) : cell];
        }),
      ),
    ),
  };
}

function columnsOf({
  name,
  type,
  ja,
  en,
  unit,
  empty = 'notApplicable',
}: ReturnType<typeof describedFields>[number]): PublishedColumn[] {
  const column = { type: type === 'localised' ? 'text' : type, unit: unit ?? null, empty };
  if (type !== 'localised') return [{ name, ...column, title: { ja, en } }];
  return [
    { name: `${name}_ja`, ...column, title: { ja: `${ja}（日本語）`, en: `${en} (Japanese)` } },
    { name: `${name}_en`, ...column, title: { ja: `${ja}（英語）`, en: `${en} (English)` } },
  ];
}

/** The roles that the rows name, in the order of the vocabulary. */
function rolesOf(rows: readonly Readonly<Record<string, Scalar>>[]): Role[] {
  const named = new Set(rows.map(({ role }) => role));
  return roleSchema.options.filter((role) => named.has(role));
}

function cellsOf(
  { name, type }: Field & { readonly name: string },
  record: Readonly<Record<string, unknown>>,
  fill: ReturnType<typeof fillReferences>,
): [string, Scalar][] {
  const value = record[name] ?? null;
  if (type === 'list') return [[name, (value as readonly string[]).join(';')]];
  if (type !== 'localised') return [[name, value as Scalar]];
  const text = value as Localised | null;
  return (['ja', 'en'] as const).map((locale) => [
    `${name}_${locale}`,
    text === null ? null : fill(text[locale], locale),
  ]);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
