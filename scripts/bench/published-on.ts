import { z } from 'zod';
import { UsageError } from '../survey/commands/command.ts';

/**
 * The day under which a benchmark is to be published, as `--publish` and `--date` say.
 *
 * @param publish - whether the results are written at all
 * @param date - the day as it was given
 * @returns the day; null where the results are only printed
 * @throws UsageError where one stands without the other, or where it is no day
 */
export function publishedOn(publish: boolean, date: string | undefined): string | null {
  if (!publish) {
    if (date !== undefined) throw new UsageError('--date goes with --publish: without it nothing is written');
    return null;
  }
  if (!z.iso.date().safeParse(date).success) {
    throw new UsageError('--publish takes the day of the measurement: --date YYYY-MM-DD');
  }
  return date ?? null;
}
