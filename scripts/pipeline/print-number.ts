import type { Unit } from '../../src/schema/vocabulary.ts';
import type { Interval } from '../../src/stats/interval.ts';

/**
 * Writes a number for a line of arithmetic, which is the same in both languages: `24.7%`, `23 pt`, `1,011`.
 *
 * @param value - in its unit; a share or a difference in points as a share 0-1
 * @param unit - the unit
 * @param decimals - decimals after the conversion to per cent or points
 * @returns the text
 */
export function printNumber(value: number, unit: Unit, decimals: number): string {
  if (unit === 'share') return `${fixed(value * 100, decimals)}%`;
  if (unit === 'points') return `${fixed(value * 100, decimals)} pt`;
  if (unit === 'percent' || unit === 'percentUnspecified') return `${fixed(value, decimals)}%`;
  return unit === 'fiscalYear' ? String(value) : fixed(value, decimals);
}

/**
 * Writes a pair of ends, `[1.49, 1.55]`. They take one decimal more than the value where that makes both exact or
 * where the interval is so narrow that the ends would print as the value.
 *
 * @param ends - in the unit
 * @param unit - the unit
 * @param decimals - decimals of the value they belong to
 * @returns the text with a space before it; empty where the ends are one value or one of them is open
 */
export function printEnds({ low, high }: Interval, unit: Unit, decimals: number): string {
  if (low === high || !Number.isFinite(high - low)) return '';
  const scale = 10 ** decimals * (unit === 'share' || unit === 'points' ? 100 : 1);
  const exactAt = (factor: number) => [low, high].every((end) => isInteger(end * scale * factor));
  const finer = !exactAt(1) && (exactAt(10) || (high - low) * scale < 4);
  const [from = '', to = ''] = [low, high].map((end) => printNumber(end, unit, decimals + (finer ? 1 : 0)));
  return ` [${from}, ${to}]`;
}

function isInteger(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

function fixed(value: number, decimals: number): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return Number(value.toPrecision(12)).toLocaleString('en-US', options);
}
