import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder that `npm run build` writes to. */
export const distFolder = resolve(process.env['OUT_DIR'] ?? 'dist');

/** The pages that a release keeps as they were, which have tests of their own; those about releases are not among them. */
const frozen = /^releases\/[^/]+\/(?!index|differences\/)/;

/** The addresses of all pages of a built site below its base path, in order: `/en/figures/fig-05/`. */
export function pagePaths(folder: string = distFolder): string[] {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no built site in ${folder}. Run: npm run build`);
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html') && !file.startsWith('api/') && !frozen.test(file))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .sort();
}
