import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256 } from '../pipeline/sha256.ts';

/** The rooms that a build reads. What is installed is told by the lock file, a file of the top level. */
const rooms = ['src', 'data', 'scripts', 'public'];

/** Variables of the environment that decide what is built. */
const variables = ['SITE_URL', 'BASE_PATH', 'CONTACT_URL', 'PDF_FILES', 'OUT_DIR', 'DERIVED_DIR'];

/**
 * One hash of all that decides the bytes of a build: the files of the rooms that it reads and of the top level, the
 * version of Node and the settings.
 *
 * @param project - the folder of the project
 * @param env - the environment
 * @returns 64 hexadecimal digits, the same wherever the project lies
 */
export function buildInputs(project: string, env: NodeJS.ProcessEnv): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of variables) hash.update(`\n${name}=${env[name] ?? ''}`);
  for (const file of inputFiles(project))
    hash.update(`\n${sha256(readFileSync(join(project, file)))} ${file}`);
  return hash.digest('hex');
}

function inputFiles(project: string): string[] {
  const [top, below] = [
    readdirSync(project, { withFileTypes: true }),
    rooms.flatMap((room) => filesBelow(room)),
  ];
  return [...top.filter((entry) => entry.isFile()).map(({ name }) => name), ...below].sort();

  function filesBelow(room: string): string[] {
    return readdirSync(join(project, room), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(project, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .filter((file) => !file.startsWith('data/derived/'));
  }
}
