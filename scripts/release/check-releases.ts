import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzip } from '../../src/downloads/formats/unzip.ts';
import { quoted } from '../../src/format/quoted.ts';
import { dataVersionSchema } from '../../src/schema/data-version.ts';
import { releaseSchema, type FrozenFile, type Release } from '../../src/schema/release.ts';
import type { Problems } from '../pipeline/problem.ts';
import { sha256 } from '../pipeline/sha256.ts';
import { archiveName, frozenVersions, listName } from './frozen-release.ts';

const putBack =
  'a release is never changed: put back the file as it was (git checkout), and release a new version';

/**
 * Holds every release against its own list: nothing may be missing, different or added.
 *
 * @param folder - the folder of releases, which need not be there
 * @param problems - receives each file that is not as it was frozen
 */
export function checkReleases(folder: string, problems: Problems): void {
  let previous: string | null = null;
  for (const version of frozenVersions(folder)) {
    const home = join(folder, version);
    if (!dataVersionSchema.safeParse(version).success) {
      problems.add('release', { file: home }, 'is no release', 'move it out of the folder of releases');
      continue;
    }
    const list = readList(home, problems);
    if (list !== null) checkFiles(home, list, previous, problems);
    previous = version;
  }
}

function readList(home: string, problems: Problems): Release | null {
  const file = join(home, listName);
  if (!existsSync(file)) {
    problems.add('release', { file }, 'the list of the release is missing', putBack);
    return null;
  }
  try {
    return releaseSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    problems.add('release', { file }, 'the list of the release cannot be read', putBack);
    return null;
  }
}

function checkFiles(home: string, list: Release, previous: string | null, problems: Problems): void {
  const place = { file: join(home, listName) };
  if (join(home, '..', list.version) !== join(home))
    problems.add('release', place, `names version ${quoted(list.version)}`, putBack);
  if (list.previous !== previous)
    problems.add('release', place, `names ${quoted(list.previous ?? 'none')} as the release before`, putBack);
  const known = new Set([listName, archiveName]);
  for (const name of readdirSync(home).filter((each) => !known.has(each))) {
    const hint = 'move it out of the release: only what was frozen lies there';
    problems.add('release', { file: join(home, name) }, 'is not in the list of the release', hint);
  }
  const archive = join(home, archiveName);
  if (!existsSync(archive)) {
    problems.add('release', { file: archive }, 'the archive of the release is missing', putBack);
    return;
  }
  const bytes = readFileSync(archive);
  if (!isAsListed(bytes, list.archive)) {
    problems.add('release', { file: archive }, 'is not as it was frozen: its SHA-256 differs', putBack);
    return;
  }
  checkArchive(archive, unzip(bytes), list.files, problems);
}

/** The archive is as it was frozen; whether the list still speaks of the same files is another question. */
function checkArchive(
  archive: string,
  files: ReadonlyMap<string, Uint8Array>,
  listed: readonly FrozenFile[],
  problems: Problems,
): void {
  for (const frozen of listed) {
    const bytes = files.get(frozen.path);
    const place = { file: `${archive}/${frozen.path}` };
    if (bytes === undefined) problems.add('release', place, 'is listed but missing', putBack);
    else if (!isAsListed(bytes, frozen))
      problems.add('release', place, 'is not as listed: its SHA-256 differs', putBack);
  }
  const known = new Set(listed.map(({ path }) => path));
  for (const path of files.keys()) {
    if (!known.has(path))
      problems.add('release', { file: `${archive}/${path}` }, 'is not in the list of the release', putBack);
  }
}

function isAsListed(bytes: Uint8Array, listed: FrozenFile): boolean {
  return bytes.length === listed.bytes && sha256(bytes) === listed.sha256;
}
