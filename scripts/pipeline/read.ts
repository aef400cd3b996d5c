import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { quoted } from '../../src/format/quoted.ts';
import { descriptorSchema, type Descriptor } from '../../src/schema/table.ts';
import { decodeText } from './decode-text.ts';
import { parseRecords } from './parse-records.ts';
import type { Problems } from './problem.ts';
import { sha256 } from './sha256.ts';
import type { SourceTable } from './source-table.ts';

/**
 * Reads every CSV under a data folder with the descriptor beside it. This and `publish` alone touch the disk.
 *
 * @param dataFolder - the folder with one folder per source
 * @param problems - receives what is wrong with files, descriptors, encodings, headers and hashes
 * @returns the tables by path; a table that cannot be read is there with `usable: false`
 */
export function read(dataFolder: string, problems: Problems): SourceTable[] {
  if (!existsSync(dataFolder)) {
    problems.add('file', { file: dataFolder }, 'the data folder does not exist', 'name it with --data DIR');
    return [];
  }
  const files = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  for (const file of files.filter((each) => each.endsWith('.json'))) {
    if (files.includes(file.replace(/\.json$/, '.csv'))) continue;
    problems.add(
      'file',
      { file },
      'a descriptor without its CSV',
      'put the CSV beside it or remove the descriptor',
    );
  }
  return files
    .filter((file) => file.endsWith('.csv'))
    .flatMap((file) => readTable(dataFolder, file, files, problems) ?? []);
}

function readTable(
  folder: string,
  file: string,
  files: readonly string[],
  problems: Problems,
): SourceTable | null {
  const beside = file.replace(/\.csv$/, '.json');
  if (!files.includes(beside)) {
    problems.add(
      'file',
      { file },
      'no descriptor beside the CSV',
      `describe it in ${beside}, then run \`npm run seal\``,
    );
    return null;
  }
  const descriptor = readDescriptor(readFileSync(join(folder, beside)), beside, problems);
  if (descriptor === null) return null;
  const bytes = readFileSync(join(folder, file));
  const table = { file, sha256: sha256(bytes), descriptor };
  const text = decodeText(bytes, file, problems);
  if (text === null) return { ...table, records: [], usable: false };
  if (table.sha256 !== descriptor.sha256) {
    const what = `SHA-256 is ${table.sha256.slice(0, 12)}…, the descriptor says ${descriptor.sha256.slice(0, 12)}…`;
    problems.add(
      'seal',
      { file },
      what,
      'if the change is intended, run `npm run seal`; if not, put the file back',
    );
  }
  const records = parseRecords(text, file, descriptor.columns, problems);
  return { ...table, records: records ?? [], usable: records !== null };
}

function readDescriptor(bytes: Uint8Array, file: string, problems: Problems): Descriptor | null {
  const text = decodeText(bytes, file, problems);
  if (text === null) return null;
  const parsed = descriptorSchema.safeParse(jsonOrNull(text));
  if (!parsed.success) {
    const what = z.prettifyError(parsed.error).replaceAll(/\s*\n\s*/g, ' ');
    problems.add(
      'file',
      { file },
      `not a descriptor: ${what}`,
      'see `descriptorSchema` in src/schema/table.ts',
    );
    return null;
  }
  const name = file.replace(/^.*\//, '').replace(/\.json$/, '');
  if (parsed.data.id !== name) {
    const what = `the id is ${quoted(parsed.data.id)} in a file called ${quoted(name)}`;
    problems.add('file', { file }, what, 'a descriptor bears the name of its table');
  }
  return parsed.data;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
