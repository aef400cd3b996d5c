import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import { formatValue } from '../format/format-value.ts';
import { tablePath } from '../routes/table-path.ts';
import type { Localised } from '../schema/locale.ts';
import type { Role, Unit } from '../schema/vocabulary.ts';
import { eisValueText } from '../text/eis-text.ts';
import { inEachLanguage } from '../text/in-each-language.ts';

/** A row of a published table that is not a figure's: its value in words and the page that shows it. */
export interface RowCell {
  readonly value: Localised | null;
  readonly role: Role | null;
  readonly path: string;
}

/**
 * The rows that are cited as cells of their table, beside those of figures.
 *
 * @returns the rows by `table/row`, as in `cell:eis-ranking/jpn-product-2022`
 */
export function rowCells(evidence: EvidenceIndex): ReadonlyMap<string, RowCell> {
  const cells = known.get(evidence) ?? gatherCells(evidence);
  known.set(evidence, cells);
  return cells;
}

const known = new WeakMap<EvidenceIndex, ReadonlyMap<string, RowCell>>();

function gatherCells({ all }: EvidenceIndex): ReadonlyMap<string, RowCell> {
  const { eis, whatIf, evaluation, usAbs, schemes, names, caseFunctions } = all;
  const factors = new Map(usAbs.factors.map(({ factor, id }) => [factor, id]));
  return new Map([
    ...eis.rows.map((row) =>
      cell(
        `eis-ranking/${row.id}`,
        inEachLanguage((locale) => eisValueText(row, locale)),
        'published',
        `/international/table/#${row.country}`,
      ),
    ),
    ...whatIf.overallRates.map(({ id, estimate }) =>
      cell(`what-if-overall-rate/${id}`, number(estimate, 'share', 1), 'derived', '/what-if/'),
    ),
    ...whatIf.sampleSizes.map(({ id, smallestN }) =>
      cell(`what-if-sample-size/${id}`, number(smallestN, 'firms', 0), 'derived', '/what-if/'),
    ),
    ...evaluation.sampleSizes.map(({ id, total }) =>
      cell(`evaluation-sample-size/${id}`, number(total, 'firms', 0), 'derived', '/programme/'),
    ),
    ...evaluation.programmePower.map(({ id, power }) =>
      cell(`evaluation-programme-power/${id}`, number(power, 'share', 1), 'derived', '/programme/'),
    ),
    ...usAbs.gaps.map(({ id, estimate, unit }) =>
      cell(`us-abs-size-gaps/${id}`, number(estimate, unit, 1), 'derived', '/barriers/'),
    ),
    ...usAbs.rows.map(({ firms, factor, size_class: size, percent }) =>
      cell(
        `us-abs-innovation-barriers/${firms}.${factors.get(factor) ?? ''}.${size}`,
        number(percent / 100, 'share', 1),
        'published',
        '/barriers/',
      ),
    ),
    ...schemes.flatMap(({ id: figure, nodes, flows }) => [
      ...nodes.map(({ id, label }) => cell(`scheme-nodes/${id}`, label, null, `/figures/${figure}/`)),
      ...flows.map(({ id, label }) => cell(`scheme-flows/${id}`, label, null, `/figures/${figure}/`)),
    ]),
    ...caseFunctions.map(({ id, case: told, text }) =>
      cell(`case-functions/${id}`, text, null, `/cases/${told}/`),
    ),
    ...names.map(({ id, ja, en }) => cell(`names/${id}`, { ja, en: en ?? ja }, null, tablePath('names'))),
  ]);
}

function cell(key: string, value: Localised | null, role: Role | null, path: string): [string, RowCell] {
  return [key, { value, role, path }];
}

function number(value: number, unit: Unit, decimals: number): Localised {
  return inEachLanguage((locale) => formatValue(value, unit, decimals, locale));
}
