import type { BenchmarkAgreement } from '../../src/schema/benchmark.ts';

/** A share with its standard error, by the place it has in its tables. */
export interface NamedShare {
  /** Question, answer, breakdown and group. */
  readonly name: string;
  readonly estimate: number;
  readonly se: number;
}

/**
 * Holds the shares of one program against those of another.
 *
 * @param own - the shares of the engine
 * @param others - those of the other program
 * @returns how many there are, and in how many significant digits all agree at least, at most 15
 * @throws Error where one has a share that the other has not, or where one is no number
 */
export function agreement(
  own: readonly NamedShare[],
  others: readonly NamedShare[],
): Pick<BenchmarkAgreement, 'estimates' | 'digits'> {
  const found = new Map(others.map((share) => [share.name, share]));
  if (found.size !== own.length) throw new Error(`${own.length} shares, but ${found.size} of the other one.`);
  const digits = own.map((share) => {
    const other = found.get(share.name);
    if (other === undefined) throw new Error(`The other one has no share ${share.name}.`);
    const numbers = [share.estimate, share.se, other.estimate, other.se];
    if (!numbers.every(Number.isFinite))
      throw new Error(`Share ${share.name} is no number: ${numbers.join(', ')}.`);
    return Math.min(sameDigits(share.estimate, other.estimate), sameDigits(share.se, other.se));
  });
  return { estimates: own.length, digits: Math.min(...digits) };
}

/** In how many significant digits two numbers agree: by their relative difference, which 15 digits can tell. */
function sameDigits(one: number, other: number): number {
  if (one === other) return 15;
  const difference = Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other));
  return Math.min(15, Math.max(0, Math.floor(-Math.log10(difference))));
}
