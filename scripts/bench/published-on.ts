import { z } from 'zod';
import { UsageError } from '../survey/commands/command.ts';

/**
 * The day under which a benchmark is published, since nothing here reads the clock.
 *
 * @param publish - whether it is published at all
 * @param date - the day as it was written on the command line
 * @returns the day; null where results are only printed
 * @throws UsageError where one of the two stands without the other, or the day is none
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
