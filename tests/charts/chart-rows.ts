import type { ChartOptions, ChartRow } from '../../src/charts/chart-row.ts';
import type { ChartForm } from '../../src/charts/registry.ts';

/** A row with the usual values filled in. */
export const chartRow = (own: Partial<ChartRow> & Pick<ChartRow, 'id' | 'label'>): ChartRow => ({
  series: 'all',
  seriesLabel: '基数：中小企業',
  category: own.id,
  categoryLabel: own.id,
  estimate: null,
  low: null,
  high: null,
  role: 'published',
  status: 'shown',
  ...own,
});

/** A published share, told by its per cent. */
export const published = (id: string, estimate: number, own: Partial<ChartRow> = {}): ChartRow =>
  chartRow({ id, estimate, label: `${Math.round(estimate * 100)}%`, ...own });

/** An approximate value with its ends. */
export const approximate = (id: string, low: number | null, high: number | null, label: string): ChartRow =>
  chartRow({ id, low, high, label, role: 'approximate' });

/** A value that is not published, with the words for it. */
export const notPublished = (id: string, label = '値は公表されていない'): ChartRow =>
  chartRow({ id, label, status: 'notPublished' });

/** Both drawings of a chart. */
export const drawings = [
  { width: 680, narrow: false },
  { width: 288, narrow: true },
] as const;

/** Options of a wide drawing of shares. */
export const shareOptions = (own: Partial<ChartOptions> = {}): ChartOptions => ({
  width: 680,
  narrow: false,
  idPrefix: 'fig',
  scaleEnd: 1,
  scaleEndLabel: '100%',
  ...own,
});

const pair = (category: string, categoryLabel: string, explored: number, other: number): ChartRow[] => [
  published(`${category}-explored`, explored, {
    category,
    categoryLabel,
    series: 'explored',
    seriesLabel: 'ニーズ探索に取り組んだ',
  }),
  published(`${category}-other`, other, {
    category,
    categoryLabel,
    series: 'other',
    seriesLabel: 'ニーズ探索に取り組んでいない',
  }),
];

const countries = [
  ['srb', 'セルビア', 0.594],
  ['ita', 'イタリア', 0.359],
  ['bih', 'ボスニア・ヘルツェゴビナ', 0.348],
  ['jpn', '日本', 0.12],
  ['ukr', 'ウクライナ', 0.039],
] as const;

const places = (
  series: string,
  seriesLabel: string,
  ...waves: readonly (readonly [place: number, of: number])[]
): ChartRow[] =>
  waves.map(([estimate, high], index) => {
    const category = String(2016 + 2 * index);
    const label = `${high}か国中${estimate}位◇`;
    const own = { series, seriesLabel, category, categoryLabel: category, label };
    return chartRow({ id: `${series}-${category}`, ...own, estimate, high });
  });

const panel = (series: string, seriesLabel: string, shares: readonly (number | null)[]): ChartRow[] =>
  shares.map((estimate, index) => {
    const category = String(2016 + 2 * index);
    const own = { id: `${series}-${category}`, series, seriesLabel, category, categoryLabel: category };
    if (estimate === null) return chartRow({ ...own, label: '…', status: 'notPublished' });
    return chartRow({ ...own, estimate, label: (estimate * 100).toFixed(1) });
  });

const slope = (category: string, categoryLabel: string, ...shares: readonly number[]): ChartRow[] =>
  shares.map((share, index) =>
    published(`${category}-${index}`, share, {
      ...{ category, categoryLabel, series: `class-${index}`, seriesLabel: `規模${index}` },
      label: `${(share * 100).toFixed(1)}%`,
    }),
  );

/** The case of the report for each form. */
export const reportCases: Readonly<
  Record<ChartForm, { rows: readonly ChartRow[]; options: Partial<ChartOptions> }>
> = {
  approximateShares: {
    rows: [approximate('known', 0.25, 0.35, '3割程度'), approximate('unknown', 0.65, 0.75, '7割程度')],
    options: {},
  },
  bars: {
    rows: [
      published('germany', 0.4, { categoryLabel: 'ドイツ' }),
      published('italy', 0.36, { categoryLabel: 'イタリア' }),
      published('france', 0.34, { categoryLabel: 'フランス' }),
      published('united-kingdom', 0.18, { categoryLabel: 'イギリス' }),
      { ...approximate('japan', 0.125, 0.135, '約13%'), categoryLabel: '日本' },
    ],
    options: { scaleEnd: 0.5, focus: 'japan' },
  },
  countryRanking: {
    rows: countries.map(([id, categoryLabel, share], index) =>
      published(id, share, {
        categoryLabel,
        place: String(index + 1),
        label: `${(share * 100).toFixed(1)}%`,
      }),
    ),
    options: { scaleEnd: 0.6, focus: 'jpn', marked: ['ita'] },
  },
  differences: {
    rows: [
      ...(
        [
          ['business', '事業化に至った', 0.23],
          ['profit', '事業化して利益につながった', 0.15],
        ] as const
      ).map(([id, categoryLabel, estimate]) =>
        chartRow({
          id,
          categoryLabel,
          estimate,
          low: estimate - 0.01,
          high: estimate + 0.01,
          role: 'derived',
          label: `${Math.round(estimate * 100)}ポイント◇`,
          remark: '22～24ポイント',
        }),
      ),
    ],
    options: { scaleEnd: 0.3, zeroLabel: '差なし' },
  },
  dotRange: {
    rows: [
      ...slope('credit', '融資や出資の不足', 0.436, 0.274),
      ...slope('costs', '費用が高すぎる', 0.522, 0.517),
      ...slope('skills', '社内の技能ある従業員の不足', 0.745, 0.746),
    ],
    options: { scaleEnd: 1, ticks: [0, 0.5].map((value) => ({ value, label: `${value * 100}%` })) },
  },
  gap: {
    rows: [
      approximate('need', 0.7, null, '7割超'),
      approximate('activity', 0.35, 0.45, '約4割'),
      approximate('product', 0.125, 0.135, '約13%'),
    ],
    options: {},
  },
  groupedBars: {
    rows: [
      ...pair('business', '事業化に至った', 0.67, 0.44),
      ...pair('profit', '利益につながった', 0.28, 0.13),
    ],
    options: {
      focus: 'explored',
      comparisons: { business: '約1.5倍（差23ポイント）', profit: '約2倍（差15ポイント）' },
    },
  },
  oneShare: {
    rows: [published('explores', 0.78, { categoryLabel: 'ニーズ探索を実施している' })],
    options: {},
  },
  placeStrips: {
    rows: [
      ...places('product', 'プロダクト・イノベーション', [31, 41], [33, 39]),
      ...places('process', 'ビジネス・プロセス・イノベーション', [22, 39], [28, 40]),
    ],
    options: { scaleEnd: 41 },
  },
  rankedResponses: {
    rows: [
      ...[0.17, 0.24, 0.17, 0.34].map((share, index) =>
        published(`value-${index}`, share, { categoryLabel: '選択肢は確認できない', unlabelled: true }),
      ),
      published('certified', 0.31, { categoryLabel: '第三者による認定等（特許を除く）を受けているため' }),
      published('self-assessed', 0.33, { categoryLabel: '自負しているため' }),
      published('other', 0.02, { categoryLabel: 'その他' }),
    ],
    options: { scaleEnd: 0.4, last: ['other'] },
  },
  smallMultiples: {
    rows: [
      ...panel('jpn', '日本', [0.138, 0.153, 0.12, 0.12]),
      ...panel('fra', 'フランス', [0.263, 0.318, 0.267, null]),
      ...panel('usa', 'アメリカ合衆国', [0.077, 0.303, 0.223, 0.181]),
    ],
    options: { scaleEnd: 0.4, focus: 'jpn' },
  },
};
