import type { BenchmarkOmission } from '../../src/schema/benchmark.ts';
import { contenders } from './contenders.ts';

/** Who was left out and why, in a line of plain text. */
export function printOmission({ contender, rows, reason }: BenchmarkOmission): string {
  const needs = contenders.find(({ id }) => id === contender)?.needs ?? contender;
  const why = {
    notInstalled: `${needs} is not installed on this machine`,
    tooSlow: `it takes too long for ${(rows ?? 0).toLocaleString('en')} rows`,
  };
  return `${contender} is left out: ${why[reason]}.`;
}
