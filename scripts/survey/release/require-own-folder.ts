import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { syntheticWord } from '../../../src/survey/release/release-name.ts';
import { UsageError } from '../commands/command.ts';

/**
 * Refuses a folder that holds anything but an earlier release: writing a release replaces the whole folder.
 *
 * @param folder - the folder of the output
 * @throws UsageError where something else lies there
 */
export function requireOwnFolder(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory())
    throw new UsageError(`${folder} is a file: name a folder for the output`);
  const names = readdirSync(folder);
  if (names.length === 0) return;
  const manifest = ['manifest.json', `manifest${syntheticWord}.json`].find((name) => names.includes(name));
  const own = manifest === undefined ? [] : [manifest, ...outputsOf(join(folder, manifest))];
  const foreign = names.find((name) => !own.includes(name));
  if (foreign === undefined) return;
  throw new UsageError(
    `${folder} holds ${foreign}, which is no part of an earlier output: name a folder of its own`,
  );
}

function outputsOf(path: string): string[] {
  try {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as {
      program?: unknown;
      outputs?: { path: string }[];
    };
    return manifest.program === 'survey' ? (manifest.outputs ?? []).map((output) => output.path) : [];
  } catch {
    return [];
  }
}
