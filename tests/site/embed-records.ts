import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '../../src/schema/locale.ts';
import { distFolder } from './page-paths.ts';

/** What the code of `embed:<figure>` may say: what the site tells other sites of that figure; null for any other. */
export function embedRecords(reference: string): unknown[] | null {
  const [, id] = /^embed:([\w-]+)$/.exec(reference) ?? [];
  if (id === undefined) return null;
  const found = locales.map((locale) => join(distFolder, 'oembed/figures', `${id}.${locale}.json`));
  const frozen = globSync(`oembed/releases/*/figures/${id}.*.json`, { cwd: distFolder });
  return found.every((file) => existsSync(file))
    ? [...found, ...frozen.map((file) => join(distFolder, file))].map(
        (file) => (JSON.parse(readFileSync(file, 'utf8')) as { html: string }).html,
      )
    : null;
}
