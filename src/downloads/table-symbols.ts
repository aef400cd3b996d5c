import { message, type MessageKey } from '../i18n/messages.ts';
import { caseFunctionSchema } from '../schema/case.ts';
import { figureSchema } from '../schema/figure.ts';
import type { Localised } from '../schema/locale.ts';
import type { TableFile } from '../schema/table.ts';
import { suppressionReasonSchema } from '../schema/survey-estimate.ts';
import { intervalKindSchema, roleSchema, statusSchema } from '../schema/vocabulary.ts';
import type { SymbolMeaning } from './formats/download-table.ts';

/** The symbols that stand in the place of a number, whatever the table. */
const symbols = { x: 'withheld', '…': 'notAvailable', '-': 'none' } as const;

/** What an estimate from a survey may be, and of whom. */
const statistics = ['share', 'mean', 'total', 'quantile'] as const;
const bases = ['answerers', 'all'] as const;

/** The codes of each column whose words are a fixed vocabulary, with the keys of their meanings. */
const vocabularies: Readonly<Record<string, readonly (readonly [code: string, key: MessageKey])[]>> = {
  role: roleSchema.options.map((code) => [code, `download.role.${code}`] as const),
  status: [
    ...statusSchema.options.map((code) => [code, `download.status.${code}`] as const),
    ...figureSchema.shape.status.options.map((code) => [code, `status.${code}`] as const),
    ...caseFunctionSchema.shape.status.options.map((code) => [code, `download.status.${code}`] as const),
  ],
  statistic: statistics.map((code) => [code, `download.statistic.${code}`] as const),
  base: bases.map((code) => [code, `download.base.${code}`] as const),
  suppression: suppressionReasonSchema.options.map((code) => [code, `download.suppression.${code}`] as const),
  interval: intervalKindSchema.options.map((code) => [code, `download.interval.${code}`] as const),
};

/** What the symbols and the codes of a table mean: the symbols always, of the codes those that its rows use. */
export function tableSymbols({ rows }: Pick<TableFile, 'rows'>): SymbolMeaning[] {
  return [
    ...Object.entries(symbols).map(([symbol, name]) => ({
      ...{ column: 'number', symbol },
      meaning: bothLanguages(`download.symbol.${name}`),
    })),
    ...Object.entries(vocabularies).flatMap(([column, codes]) => {
      const used = new Set(rows.map((row) => row[column]));
      return codes
        .filter(([code]) => used.has(code))
        .map(([symbol, key]) => ({ column, symbol, meaning: bothLanguages(key) }));
    }),
  ];
}

/** A text of the site in both languages. */
export function bothLanguages(key: MessageKey): Localised {
  return { ja: message('ja', key), en: message('en', key) };
}
