import { z } from 'zod';
import { readFrozen } from './read-releases.ts';

const tableSchema = z.object({ rows: z.array(z.object({ id: z.string() })) });

/** The ids of the rows of a table as a release has it, in the order of the table. */
export function frozenIds(version: string, table: string): string[] {
  const text = new TextDecoder().decode(readFrozen(version, `tables/${table}.json`));
  return tableSchema.parse(JSON.parse(text)).rows.map(({ id }) => id);
}
