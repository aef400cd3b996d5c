import { formatNumber } from '../format/format-number.ts';
import { filledMessage } from '../i18n/messages.ts';
import type { Benchmark } from '../schema/benchmark.ts';
import type { Locale } from '../schema/locale.ts';

/** The day, the machine and the versions of a benchmark in one sentence. */
export function measuredOn(
  { date, machine, versions }: Pick<Benchmark, 'date' | 'machine' | 'versions'>,
  locale: Locale,
): string {
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return filledMessage(locale, 'benchmark.measured', {
    ...{ date, cpu: machine.cpu, threads: formatNumber(machine.threads, 0, locale) },
    versions: named.join(locale === 'ja' ? '、' : ', '),
  });
}
