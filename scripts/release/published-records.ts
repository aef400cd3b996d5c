import { z } from 'zod';

const things = z.object({ records: z.record(z.string(), z.object({ role: z.string().nullable() })) });

/**
 * Says of each reference whether it names a number that was published elsewhere and transcribed here.
 *
 * @param files - the files of the release, of which `verify/things.json` knows the roles
 */
export function publishedRecords(files: ReadonlyMap<string, Uint8Array>): (record: string) => boolean {
  const { records } = things.parse(JSON.parse(new TextDecoder().decode(files.get('verify/things.json'))));
  return (record) => ['published', 'approximate', 'ranking'].includes(records[record]?.role ?? '');
}
