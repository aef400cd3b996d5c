import { cpSync, readdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The rooms that a build reads, beside the files of the top level. */
const rooms = ['src', 'data', 'scripts', 'public'];

/** What a build makes itself, and answers of respondents, which are never copied. */
const left = ['data/derived', 'data/respondents'];

/**
 * Copies what a build of the site reads, and links what is installed.
 *
 * @param project - the folder of the project
 * @param folder - an empty folder outside it: Node runs no TypeScript below a `node_modules`
 */
export function copyProject(project: string, folder: string): void {
  const files = readdirSync(project, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const name of [...files.map((file) => file.name), ...rooms]) {
    cpSync(join(project, name), join(folder, name), {
      recursive: true,
      filter: (path) => !left.includes(relative(project, path)),
    });
  }
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'dir');
}
