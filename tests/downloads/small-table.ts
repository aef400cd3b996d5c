import type { DownloadTable } from '../../src/downloads/formats/download-table.ts';
import type { Slide, SlideChart } from '../../src/downloads/formats/slide.ts';

/* What the examples of docstrings write into files. */

/** Two firms by size, one share of them withheld. */
export const table: DownloadTable = {
  id: 'firms',
  title: { ja: '企業', en: 'Firms' },
  description: { ja: '規模別の企業', en: 'Firms by size' },
  licence: { ja: 'CC BY 4.0', en: 'CC BY 4.0' },
  sources: ['survey'],
  columns: [
    { name: 'size', type: 'wording', unit: null, title: { ja: '規模', en: 'Size' }, empty: 'structural' },
    { name: 'n', type: 'integer', unit: 'firms', title: { ja: '数', en: 'Count' }, empty: 'notAvailable' },
    {
      ...{ name: 'share', type: 'number', unit: 'share' },
      ...{ title: { ja: '割合', en: 'Share' }, empty: 'notAvailable' },
    },
  ],
  rows: [
    { size: '=小', n: 12, share: 0.4, status: 'shown' },
    { size: '大', n: null, share: null, status: 'suppressed' },
  ],
  roles: ['published'],
  version: '1.2.0',
  released: '2026-11-28',
  notes: [{ ja: '加重値', en: 'Weighted' }],
  symbols: [{ column: 'number', symbol: 'x', meaning: { ja: '秘匿', en: 'Withheld' } }],
  facts: [{ item: { ja: '出典', en: 'Source' }, value: { ja: '調査', en: 'A survey' } }],
};

/** Its shares as bars. */
export const chart: SlideChart = {
  ...({ kind: 'chart', categoryName: 'Size', categories: ['Small', 'Large'] } as const),
  series: [
    {
      ...{ name: 'Share', values: [0.4, null] },
      fills: [
        { colour: '00118F', texture: 'solid' },
        { colour: '00118F', texture: 'hatch' },
      ],
    },
  ],
  ...{ stacked: false, labelled: true, end: 1, format: '0%' },
};

/** A slide with them. */
export const slide: Slide = {
  ...({ locale: 'en', label: 'Figure 1', title: 'Two in five are small', body: chart } as const),
  ...{ subtitle: 'Share of firms by size', description: 'Small: 40%. Large: withheld.' },
  ...{ roles: 'Published', notes: [], source: 'A survey', edition: 'SME Innovation Evidence 1.2.0' },
  ...{ address: 'https://example.org/figures/1/', mark: null },
};
