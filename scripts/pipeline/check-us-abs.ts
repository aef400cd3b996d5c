import { quoted } from '../../src/format/quoted.ts';
import type { BarrierFactor, BarrierRow } from '../../src/schema/barrier.ts';
import type { Problems } from './problem.ts';
import type { Placed } from './rows.ts';

/** Half of the last printed place of a per cent: 58.6 stands for 58.55 to 58.65. */
const half = 0.05;

/**
 * Holds the US survey against itself: every barrier has a name and a row, a size class stands once, its bases add up
 * to that of all companies, and the share of all companies is the mean of the classes within rounding.
 *
 * @param rows - the shares
 * @param factors - the names
 * @param problems - receives what does not fit
 */
export function checkUsAbs(
  rows: readonly Placed<BarrierRow>[],
  factors: readonly Placed<BarrierFactor>[],
  problems: Problems,
): void {
  checkNames(rows, factors, problems);
  for (const group of Map.groupBy(rows, ({ data }) => `${data.firms}\n${data.factor}`).values()) {
    const classes = Map.groupBy(group, ({ data }) => data.size_class);
    for (const [, second] of classes.values()) {
      if (second === undefined) continue;
      const what = `${quoted(second.data.size_class)} stands twice for ${quoted(second.data.factor)}`;
      problems.add('duplicate', { ...second, column: 'size_class' }, what, 'keep one of the two');
    }
    const total = classes.get('all')?.[0];
    const parts = group.filter(({ data }) => data.size_class !== 'all').map(({ data }) => data);
    if (total !== undefined && parts.length === 4) checkTotal(total, parts, problems);
  }
}

function checkNames(
  rows: readonly Placed<BarrierRow>[],
  factors: readonly Placed<BarrierFactor>[],
  problems: Problems,
): void {
  const [used, named] = [rows, factors].map((all) => new Set(all.map(({ data }) => data.factor)));
  const unknown = rows.filter(({ data }) => named?.has(data.factor) === false);
  for (const [row] of Map.groupBy(unknown, ({ data }) => data.factor).values()) {
    if (row === undefined) continue;
    const what = `${quoted(row.data.factor)} has no name`;
    problems.add('reference', { ...row, column: 'factor' }, what, 'add it to us-abs-factors.csv');
  }
  for (const factor of factors.filter(({ data }) => used?.has(data.factor) === false)) {
    const what = `no row is about ${quoted(factor.data.factor)}`;
    problems.add(
      'reference',
      { ...factor, column: 'factor' },
      what,
      'correct the wording or remove the name',
    );
  }
}

function checkTotal(total: Placed<BarrierRow>, parts: readonly BarrierRow[], problems: Problems): void {
  const { percent, base_companies: base } = total.data;
  const sum = parts.reduce((companies, part) => companies + part.base_companies, 0);
  const hint = 'compare all size classes of this barrier with the survey’s table';
  if (sum !== base) {
    const what = `${base} companies in all, but ${sum} in the size classes together`;
    problems.add('reconciliation', { ...total, column: 'base_companies' }, what, hint);
    return;
  }
  const mean = parts.reduce((all, part) => all + part.percent * part.base_companies, 0) / base;
  // Both the mean and the total may be off by half of the last place.
  if (Math.abs(mean - percent) <= 2 * half + 1e-9) return;
  const what = `${percent}% of all, but the size classes together give ${mean.toFixed(2)}%`;
  problems.add('reconciliation', { ...total, column: 'percent' }, what, hint);
}
