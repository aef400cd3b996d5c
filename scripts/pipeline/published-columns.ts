import type { PublishedColumn } from '../../src/schema/table.ts';

/** The description of a field; `text` has one language, `localised` becomes two columns, `list` is joined by `;`. */
export interface Field {
  readonly type: 'text' | 'localised' | 'list' | 'number' | 'integer';
  readonly unit?: string | undefined;
  readonly ja: string;
  readonly en: string;
  /** What an empty cell says; `notApplicable` where it is left out. */
  readonly empty?: PublishedColumn['empty'] | undefined;
}

const text = (ja: string, en: string): Field => ({ type: 'text', ja, en });
const localised = (ja: string, en: string): Field => ({ type: 'localised', ja, en });
const list = (ja: string, en: string): Field => ({ type: 'list', ja, en });
const integer = (ja: string, en: string): Field => ({ type: 'integer', ja, en });
const number = (ja: string, en: string, unit?: string): Field =>
  unit === undefined ? { type: 'number', ja, en } : { type: 'number', unit, ja, en };
/** A field that has no value in some rows by its meaning, whatever their status. */
const structural = (field: Field): Field => ({ ...field, empty: 'structural' });
/** A field whose empty cell hides a value that was not published. */
const unpublished = (field: Field): Field => ({ ...field, empty: 'notAvailable' });

/** Every field of the published tables, by name: a name means the same in each table. */
const fields = {
  id: text('識別子', 'Identifier'),
  kind: text('種類', 'Kind'),
  section: text('章・節', 'Section of the report'),
  place: text('場所（本文・図・脚注）', 'Place (body, figure, footnote)'),
  figure: text('図表の識別子', 'Identifier of the figure'),
  footnote: integer('脚注の番号', 'Number of the footnote'),
  wording: localised('報告書の語句', 'Wording of the report'),
  value: number('印字された値（割合はパーセント）', 'Value as printed (a percentage in per cent)'),
  unit: text('単位', 'Unit'),
  qualifier: text('限定の語', 'Qualifier'),
  estimate: number('値（割合は全体を一とする）', 'Value (a percentage as a share of the whole)'),
  estimateUnit: text('値の単位', 'Unit of the value'),
  low: number('下端', 'Lower end'),
  high: number('上端（空欄は上限なし）', 'Upper end (empty where it is open)'),
  interval: text('両端の意味', 'Meaning of the ends'),
  role: text('数値の役割', 'Role of the number'),
  universe: text('母集団の識別子', 'Identifier of the universe'),
  base: text('母集団または回答数', 'Universe or base'),
  question: localised('設問', 'Question'),
  sources: list('出典の識別子', 'Identifiers of the sources'),
  gloss: localised('説明', 'Gloss'),
  verdict: text('検算の結果', 'Verdict'),
  reconciliations: list('検算の識別子', 'Identifiers of the reconciliations'),
  figures: list('図表の識別子', 'Identifiers of the figures'),
  number: integer('図表の番号', 'Number of the figure'),
  title: localised('題名', 'Title'),
  answers: text('回答の形式', 'Single or multiple answers'),
  table: text('表の識別子', 'Identifier of the table'),
  form: text('図の形', 'Form of the chart'),
  status: text('公表の状態', 'Status'),
  known: localised('分かっていること', 'What is known'),
  missing: localised('分からないことと理由', 'What is not, and why'),
  statements: list('記述の識別子', 'Identifiers of the statements'),
  derived: list('導出値の識別子', 'Identifiers of the derived values'),
  operation: text('演算', 'Operation'),
  operands: list('演算の対象', 'Operands'),
  decimals: integer('表示する小数の桁数', 'Decimals shown'),
  label: localised('名称', 'Label'),
  assumption: localised('前提', 'Assumption'),
  arithmetic: text('計算', 'Arithmetic'),
  claim: text('検算した記述', 'Claim'),
  relation: text('関係', 'Relation'),
  derivation: text('比べた導出値', 'Derived value it is held against'),
  reason: localised('理由', 'Reason'),
  publisher: localised('発行者', 'Publisher'),
  titleEnStatus: text('英題の種別', 'Status of the English title'),
  url: text('URL', 'Web address'),
  year: integer('年', 'Year'),
  date: text('日付', 'Date'),
  licence: localised('利用条件', 'Licence'),
  seen: localised('確認の程度', 'How far it was read'),
  limits: localised('言えないこと', 'Limits'),
  largestBase: text('回答数の上限となる事実', 'Fact that bounds the bases from above'),
  subject: localised('事項', 'Subject'),
  text: text('値（出典のまま）', 'Value as the source gives it'),
  period: text('時期', 'Period'),
  quote: text('出典の語句', 'Wording of the source'),
  source: text('出典の識別子', 'Identifier of the source'),
  cell: text('セルの識別子', 'Identifier of the cell'),
  series: text('系列', 'Series'),
  seriesLabel: localised('系列の名称', 'Label of the series'),
  category: text('区分', 'Category'),
  categoryLabel: localised('区分の名称', 'Label of the category'),
  statement: text('記述の識別子', 'Identifier of the statement'),
  se: unpublished(
    number('標準誤差（回答数が未公表のため空欄）', 'Standard error (empty: no base is published)', 'share'),
  ),
  level: number(
    '信頼水準（信頼区間ではないため空欄）',
    'Confidence level (empty: not a confidence interval)',
  ),
  n: unpublished(integer('回答数（未公表のため空欄）', 'Base (empty: not published)')),
  effectiveN: unpublished(number('有効回答数（未公表のため空欄）', 'Effective base (empty: not published)')),
  seFloor: number('標準誤差の下限', 'Smallest standard error possible', 'share'),
  rank: integer('順位', 'Rank'),
  country: text('国の識別子', 'Identifier of the country'),
  countryLabel: localised('国名', 'Name of the country'),
  euMember: text('欧州連合の加盟国', 'Member of the European Union'),
  indicator: text('指標', 'Indicator'),
  wave: integer('調査の基準年', 'Reference year of the survey'),
  countries: integer('値のある国の数', 'Number of countries with a value'),
  outcome: text('成果', 'Outcome'),
  share: number('先の集団の割合', 'Share of the first group', 'share'),
  definition: text('定義', 'Definition'),
  alpha: number('有意水準', 'Level of the test'),
  smallestN: integer('定義に合う最小の企業数', 'Smallest number of firms that meets the definition'),
  stableN: integer(
    'それ以上なら必ず合う最小の企業数',
    'Smallest number of firms from which on every larger one meets it',
  ),
  pValue: number('最小の企業数での両側のp値', 'Two-sided p-value at the smallest number'),
  power: number('検出力（検定では最小の企業数での値）', 'Power (for a test, at the smallest number)'),
  firms: text('企業の別', 'Group of companies'),
  factor: text('阻害要因の識別子', 'Identifier of the barrier'),
  smallClass: text('最も小さい規模階層', 'Smallest size class'),
  largeClass: text('最も大きい規模階層', 'Largest size class'),
  small: number('最も小さい規模階層の割合', 'Share in the smallest size class', 'share'),
  large: number('最も大きい規模階層の割合', 'Share in the largest size class', 'share'),
  note: localised('注記', 'Note'),
  description: localised('説明', 'Description'),
  passages: list('報告書の箇所の識別子', 'Identifiers of the passages'),
  supports: list('この箇所に基づくもの', 'What rests on the passage'),
  ja: text('名称（原文のまま）', 'Name as it stands'),
  en: text('英語名', 'Name in English'),
  shortJa: text('略称（日本語）', 'Short name (Japanese)'),
  shortEn: text('略称（英語）', 'Short name (English)'),
  enStatus: text('英語名の種別', 'Status of the English name'),
  enSource: text('英語名の出典', 'Source of the English name'),
  person: text('担う人の識別子', 'Identifier of the person'),
  organisation: text('所属の識別子', 'Identifier of the body'),
  column: integer('図の列', 'Column in the drawing'),
  row: integer('図の段', 'Row in the drawing'),
  actorRole: text('登場者の役割', 'Role of the actor'),
  order: integer('読む順の番号', 'Number in order of reading'),
  from: text('流れの元', 'Where the flow starts'),
  to: text('流れの先', 'Where the flow ends'),
  case: text('事例の識別子', 'Identifier of the case'),
  aspect: text('機能・能力', 'Function or ability'),
  group: text('区分', 'Group'),
  evidence: list('支える数値の参照', 'References to the numbers behind it'),
  term: localised('用語', 'Term'),
  reading: text('読み', 'Reading'),
  see: list('関連する用語の識別子', 'Identifiers of related terms'),
  page: integer('頁', 'Page'),
  about: localised('何のために引かれたか', 'What it is cited for'),
  rateCompared: number('比べる企業が成果に至る割合', 'Share of the firms compared that reach the outcome'),
  rateSupported: number('支援する企業が成果に至る割合', 'Share of the firms supported that reach it'),
  firmsPerProducer: integer('プロデューサーあたりの企業数', 'Firms for each producer'),
  icc: number('級内相関（本サイトの仮定）', 'Intra-cluster correlation (assumed by this site)'),
  designEffect: number('設計効果', 'Design effect'),
  lossShare: number('追跡できない企業の割合（本サイトの仮定）', 'Share of firms lost (assumed by this site)'),
  firmsPerGroup: integer('各集団の企業数', 'Firms in each group'),
  powerIndependent: number(
    '企業がすべて独立とした場合の検出力',
    'Power if all firms were independent of each other',
  ),
  total: integer('両方の集団の企業数', 'Firms in both groups'),
  producers: integer('支援する集団のプロデューサー数', 'Producers for the group supported'),
  respondents: integer('回答者数', 'Number of answers'),
  complement: number('残りの割合', 'Share of the rest', 'share'),
  confidence: number('信頼度', 'Confidence level'),
  z: number('信頼度に当たる正規分布の値', 'Normal quantile of the confidence level'),
  samplingError: number('標本誤差（片側の幅）', 'Sampling error (half the width)', 'share'),
  normalLow: number('割合から標本誤差を引いた値', 'Share minus sampling error', 'share'),
  normalHigh: number('割合に標本誤差を足した値', 'Share plus sampling error', 'share'),
  wilsonLow: number('ウィルソンの信頼区間の下端', 'Lower end of Wilson’s interval', 'share'),
  wilsonHigh: number('ウィルソンの信頼区間の上端', 'Upper end of Wilson’s interval', 'share'),
  exactLow: number(
    '正確な（クロッパー・ピアソンの）信頼区間の下端',
    'Lower end of the exact interval of Clopper and Pearson',
    'share',
  ),
  exactHigh: number(
    '正確な（クロッパー・ピアソンの）信頼区間の上端',
    'Upper end of the exact interval of Clopper and Pearson',
    'share',
  ),
  asked: text('設問の識別子', 'Identifier of the question'),
  statistic: text('統計量（割合、平均、総計、分位数）', 'Statistic (share, mean, total or quantile)'),
  probability: structural(
    number('分位数の確率（中央値は〇・五）', 'Probability of a quantile (0.5 is the median)'),
  ),
  by1: text('第一の区分軸', 'First breakdown'),
  by1Category: text('第一の区分軸の区分', 'Category of the first breakdown'),
  by2: text('第二の区分軸', 'Second breakdown'),
  by2Category: text('第二の区分軸の区分', 'Category of the second breakdown'),
  baseN: integer('分母の回答者数', 'Respondents in the base'),
  baseWeight: number('分母の重みの合計', 'Sum of weights of the base'),
  df: integer('自由度', 'Degrees of freedom'),
  roundedTo: structural(
    number(
      '割合と両端を丸めた単位（伏せた回答者数が重みから分かるのを防ぐため。空欄は丸めなし）',
      'Multiple that the share and its ends were rounded to, so that weights tell no withheld count (empty: not rounded)',
    ),
  ),
  suppression: text('秘匿の理由', 'Reason for withholding'),
  publishedValue: number('公表値（割合は全体を一とする）', 'Published value (a percentage as a share)'),
  publishedUnit: text('公表値の単位', 'Unit of the published value'),
  publishedLow: number('公表値の下端', 'Lower end of the published value'),
  publishedHigh: number('公表値の上端（空欄は上限なし）', 'Upper end of the published value (empty: open)'),
  microdataValue: number(
    '調査データからの値（順位では、挙げられた選択肢の最小の割合）',
    'Value from the microdata (for a ranking, the smallest share among the answers named)',
  ),
  microdataNext: number(
    '順位で、そのほかの選択肢の最大の割合',
    'For a ranking, the largest share among the other answers',
  ),
  microdataSe: number('調査データからの値の標準誤差', 'Standard error of the value from the microdata'),
  microdataN: integer('調査データの回答者数', 'Respondents in the base of the microdata'),
  difference: number('調査データからの値と公表値の差', 'Value from the microdata minus the published value'),
  use: text('値に合わせて作ったか、ほかの値から出たか', 'Fitted to the value, or implied by others'),
  invented: text('回答がすべて創作か', 'Whether the answers are wholly invented'),
  microdata: text('調査データの種類', 'Kind of microdata'),
  mark: text('合成データの印', 'Mark of synthetic data'),
} as const satisfies Record<string, Field>;

/** The name of a published field. */
export type FieldName = keyof typeof fields;

/** The fields of each published table, in order; `cells` are those of every figure's table. */
export const tableFields = {
  statements:
    'id kind section place figure footnote wording value unit qualifier estimate estimateUnit low high interval role universe base question sources gloss verdict reconciliations figures',
  figures:
    'id number title kind section question universe answers sources table form status known missing statements derived',
  'derived-values':
    'id operation operands estimate low high unit decimals figure label assumption arithmetic',
  reconciliations: 'id claim relation derivation verdict arithmetic reason',
  sources: 'id kind publisher title titleEnStatus url year date licence seen limits largestBase',
  facts: 'id subject value text unit period quote source',
  universes: 'id label source',
  'eis-ranking': 'id country countryLabel euMember indicator wave estimate rank countries role status',
  'what-if-overall-rate': 'id outcome share estimate low high role',
  'what-if-sample-size': 'id outcome share definition alpha smallestN stableN pValue power role',
  'evaluation-sample-size':
    'id outcome rateCompared rateSupported power alpha firmsPerProducer icc designEffect lossShare firmsPerGroup total producers role',
  'evaluation-power-curve':
    'id outcome rateCompared rateSupported firmsPerGroup alpha firmsPerProducer icc designEffect lossShare power powerIndependent role',
  'evaluation-programme-power':
    'id outcome rateCompared rateSupported firmsPerGroup alpha firmsPerProducer icc designEffect lossShare power role',
  'sampling-error':
    'id respondents share complement confidence z designEffect samplingError normalLow normalHigh wilsonLow wilsonHigh exactLow exactHigh role',
  'us-abs-size-gaps':
    'id firms factor smallClass largeClass small large estimate low high unit interval role arithmetic',
  passages: 'id section wording gloss supports',
  names: 'id kind section ja en shortJa shortEn enStatus enSource',
  cases: 'id title figure universe person organisation',
  'scheme-nodes': 'id figure column row actorRole label',
  'scheme-flows': 'id figure order from to kind label passages',
  'case-functions': 'id case aspect status description passages',
  'model-elements': 'id group figure label description passages evidence aspect limits',
  glossary: 'id term reading enStatus description passages sources see',
  citations: 'id source footnote page section about',
  'survey-estimates':
    'table asked statistic probability unit category by1 by1Category by2 by2Category base universe estimate se low high level roundedTo n baseN baseWeight effectiveN df designEffect status suppression invented role mark',
  reproduction:
    'id wording kind publishedValue publishedUnit publishedLow publishedHigh interval microdataValue microdataNext microdataSe microdataN difference verdict use invented reason note microdata role mark',
  cells:
    'cell series seriesLabel category categoryLabel statement estimate unit se low high interval level n effectiveN base seFloor rank role status note',
} as const;

/** What a field says in one kind of table, where the usual description would be wrong. */
const ownFields: Partial<Record<keyof typeof tableFields, Partial<Record<FieldName, Field>>>> = {
  'survey-estimates': {
    unit: text('値、標準誤差、両端の単位', 'Unit of the value, its standard error and its ends'),
    category: text(
      '回答の区分（数値の設問では空欄）',
      'Category of the answer (empty where the answer is a number)',
    ),
    estimate: number(
      '推定値（割合は全体を一とし、ほかは単位の列による）',
      'Estimate (a share as a fraction of one, others in the unit of their row)',
    ),
    se: number('標準誤差（推定値と同じ単位）', 'Standard error (in the unit of the estimate)'),
    low: number('信頼区間の下端', 'Lower end of the confidence interval'),
    high: number('信頼区間の上端', 'Upper end of the confidence interval'),
    level: number('信頼水準', 'Confidence level'),
    n: integer(
      '回答者数（割合では区分の、数値では分母の人数。重みなし）',
      'Respondents, unweighted: of a share those in the category, of a number all in the base',
    ),
    base: text('分母（答えた人、または尋ねた人）', 'Base: those who answered, or all who were asked'),
    effectiveN: number('有効回答数（分位数では空欄）', 'Effective number of answers (empty for a quantile)'),
    designEffect: number('デザイン効果（分位数では空欄）', 'Design effect (empty for a quantile)'),
  },
};

/** The described fields of a table, in order. */
export function describedFields(table: keyof typeof tableFields): (Field & { readonly name: FieldName })[] {
  return tableFields[table].split(' ').map((name) => {
    const field: Field = ownFields[table]?.[name as FieldName] ?? fields[name as FieldName];
    return { name: name as FieldName, ...field };
  });
}
