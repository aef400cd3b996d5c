import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestSchema } from '../../src/schema/evidence.ts';
import { Problems } from '../pipeline/problem.ts';
import { sha256 } from '../pipeline/sha256.ts';
import { checkReleases } from '../release/check-releases.ts';
import { checksumsName, folderHashes } from './folder-hashes.ts';

/** Where the files are that are held against their lists. */
export interface VerifiedFolders {
  readonly data: string;
  readonly derived: string;
  readonly dist: string;
}

/** How many files were held against a list. */
export interface VerifiedFiles {
  readonly problems: Problems;
  readonly inputs: number;
  readonly derived: number;
  readonly site: number;
}

const again = 'run npm run build again';

/**
 * Holds every release, what the derived data were made from, these data and the built site against the hashes that were
 * written with them.
 *
 * @param folders - of the project
 * @returns each file that is missing, another or not listed, and how many were looked at
 */
export function verifyFiles({ data, derived, dist }: VerifiedFolders): VerifiedFiles {
  const problems = new Problems();
  checkReleases(join(data, 'releases'), problems);
  const manifest = readList(join(derived, 'manifest.json'), problems, (text) =>
    manifestSchema.parse(JSON.parse(text)),
  );
  const inputs = manifest?.inputs ?? [];
  holdInputs(data, inputs, problems);
  const outputs = manifest && new Map(manifest.outputs.map(({ path, sha256: hash }) => [path, hash]));
  if (outputs !== null) holdAgainst(derived, outputs, 'manifest.json', problems);
  const files = listedFiles(dist, problems);
  // `npm run docs` adds its pages to a site that was built.
  if (files !== null) holdAgainst(dist, files, checksumsName, problems, /^api\//u);
  return { problems, inputs: inputs.length, derived: outputs?.size ?? 0, site: files?.size ?? 0 };
}

type Hashes = ReadonlyMap<string, string>;

/** The manifest names codebooks and answers from the folder of the data, and tables from that of the sources. */
function holdInputs(data: string, inputs: Manifest['inputs'], problems: Problems): void {
  for (const { path, sha256: hash } of inputs) {
    const file = [join(data, 'sources', path), join(data, path)].find((candidate) => existsSync(candidate));
    const place = { file: file ?? join(data, path) };
    if (file === undefined) problems.add('file', place, 'is listed in manifest.json but missing', again);
    else if (sha256(readFileSync(file)) !== hash)
      problems.add('file', place, 'has changed since the derived data were made from it', again);
  }
}

function listedFiles(dist: string, problems: Problems): Hashes | null {
  return readList(join(dist, checksumsName), problems, (text) => {
    const lines = text.trimEnd().split('\n');
    return new Map(
      lines.map((line) => {
        const { hash, path } = /^(?<hash>[0-9a-f]{64}) {2}(?<path>.+)$/u.exec(line)?.groups ?? {};
        if (hash === undefined || path === undefined) throw new Error('no line of checksums');
        return [path, hash];
      }),
    );
  });
}

function readList<List>(file: string, problems: Problems, parse: (text: string) => List): List | null {
  if (!existsSync(file)) {
    problems.add('file', { file }, 'is missing', 'run npm run build first');
    return null;
  }
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch {
    problems.add('file', { file }, 'is no list of hashes', again);
    return null;
  }
}

function holdAgainst(
  folder: string,
  listed: Hashes,
  list: string,
  problems: Problems,
  besides?: RegExp,
): void {
  const found = folderHashes(folder);
  for (const [path, hash] of listed) {
    const there = found.get(path);
    const place = { file: join(folder, path) };
    if (there === undefined) problems.add('file', place, `is listed in ${list} but missing`, again);
    else if (there !== hash)
      problems.add('file', place, `is another than ${list} says: its SHA-256 is ${there}`, again);
  }
  for (const path of found.keys()) {
    if (listed.has(path) || path === list || besides?.test(path) === true) continue;
    problems.add(
      'file',
      { file: join(folder, path) },
      `is not listed in ${list}`,
      'remove it, or build again',
    );
  }
}
