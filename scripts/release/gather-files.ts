import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { basename, join } from 'node:path';
import type { Locale } from '../../src/schema/locale.ts';
import { embedModules } from './embed-frame.ts';
import { freezePage, type BuiltPage, type Freezing } from './freeze-page.ts';
import { frozenFile, isFrozenPage } from './frozen-paths.ts';

/** A built version: its derived data and its site. */
export interface BuiltVersion {
  readonly version: string;
  readonly released: string;
  /** The folder of the derived data. */
  readonly derived: string;
  /** The folder of the built site. */
  readonly dist: string;
  /** The address that the site was built for, without a slash at its end. */
  readonly site: string;
}

/** The files of a release that are those of the derived data: tables and fingerprints. */
export function derivedFiles(derived: string): Map<string, Uint8Array> {
  const tables = readdirSync(join(derived, 'tables')).sort();
  const paths = [...tables.map((name) => `tables/${name}`), 'fingerprints.json'];
  return new Map(paths.map((path) => [path, readFileSync(join(derived, path))]));
}

/**
 * Gathers the files of a release: tables, fingerprints, what `/verify/` knows, and pages with their styles.
 *
 * @param built - the version
 * @returns the files by path
 * @throws Error where a page cannot be frozen, or keeps the address that the site was built for
 */
export function gatherFiles(built: BuiltVersion): Map<string, Uint8Array> {
  const { version, derived, dist, site } = built;
  const data = derivedFiles(derived);
  const tables = [...data.keys()].filter((path) => path.startsWith('tables/'));
  const pages = builtPages(dist).filter(({ path }) => isAboutData(path, tables));
  const sheets = sheetsOf(pages);
  const freezing: Freezing = {
    ...{ version, released: built.released, site },
    pages: new Set(pages.map(({ path }) => path)),
    downloads: new Map(tables.map((path) => [`/data/${path}`, path])),
    sheets: new Map([...sheets].map(([address, name]) => [address, `styles/${name}`])),
  };
  const styles = readFileSync('src/styles/frozen.css', 'utf8');
  const script = readFileSync('src/client/release-notice.ts', 'utf8');
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  const files = new Map<string, Uint8Array>([
    ...data,
    ...['things.json', 'cells.json'].map(
      (name) => [`verify/${name}`, readFileSync(join(dist, 'verify', version, name))] as const,
    ),
    ...pages.map((page) => [frozenFile(page.locale, page.path), text(freezePage(page, freezing))] as const),
    ...[...sheets].map(
      ([address, name]) =>
        [`styles/${name}`, text(`${readFileSync(join(dist, address), 'utf8').trim()}\n${styles}`)] as const,
    ),
    ['notice.js', text(stripTypeScriptTypes(script))],
    ...embedModules.map((file) => [`${basename(file, '.ts')}.js`, text(besideOthers(file))] as const),
  ]);
  requireNoAddress(files, site);
  return files;
}

function builtPages(dist: string): BuiltPage[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort();
  return files.flatMap((file) => {
    const [, english, path] = /^(en\/)?(.*\/)index\.html$/.exec(file.replaceAll('\\', '/')) ?? [];
    if (path === undefined || !isFrozenPage(`/${path}`)) return [];
    const locale: Locale = english === undefined ? 'ja' : 'en';
    return [{ locale, path: `/${path}`, html: readFileSync(join(dist, file), 'utf8') }];
  });
}

/** Below `/data/` only the pages of tables are frozen: others tell how to use the site as it is. */
function isAboutData(path: string, tables: readonly string[]): boolean {
  const [, id] = /^\/data\/([^/]+)\/$/.exec(path) ?? [];
  return id === undefined || tables.includes(`tables/${id}.json`);
}

/** The text of a module that lies beside those that it imports. */
function besideOthers(file: string): string {
  return stripTypeScriptTypes(readFileSync(file, 'utf8')).replaceAll(/'\.[^']*\/([\w-]+)\.ts'/g, "'./$1.js'");
}

/** The style sheets of the pages, named without the hash of the build. */
function sheetsOf(pages: readonly BuiltPage[]): Map<string, string> {
  const addresses = pages.flatMap(
    ({ html }) => /<link rel="stylesheet" href="([^"]+)">/.exec(html)?.[1] ?? [],
  );
  return new Map(
    [...new Set(addresses)].map((address) => [address, basename(address).replace(/\.[\w-]+\.css$/, '.css')]),
  );
}

function requireNoAddress(files: ReadonlyMap<string, Uint8Array>, site: string): void {
  const { host } = new URL(site);
  const holding = [...files].filter(([, bytes]) => new TextDecoder().decode(bytes).includes(host));
  if (holding.length > 0)
    throw new Error(
      `${holding.map(([path]) => path).join(', ')}: keeps the address for which the site was built. ` +
        'Let scripts/release/freeze-page.ts take it out.',
    );
}
