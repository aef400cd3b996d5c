import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { evidenceSchema } from '../../src/schema/evidence.ts';
import { fingerprintsSchema } from '../../src/schema/fingerprint.ts';
import type { Locale } from '../../src/schema/locale.ts';
import { distFolder, pagePaths } from './page-paths.ts';

/** One window parses all pages: to make a window of its own for each takes as long as to parse it. */
const { window } = new JSDOM('');

/** A page of the built site, parsed. */
export interface BuiltPage {
  /** The address below the base path: `/en/figures/fig-05/`. */
  readonly path: string;
  readonly locale: Locale;
  readonly html: string;
  /** Other tests read it too: one that changes it takes a clone. */
  readonly document: Document;
}

const known = new Map<string, readonly BuiltPage[]>();

/** Reads all pages of a built site; a page is parsed when its document is first asked for, and once. */
export function builtPages(folder: string = distFolder): readonly BuiltPage[] {
  const pages = known.get(folder) ?? pagePaths(folder).map((path) => builtPage(folder, path));
  known.set(folder, pages);
  return pages;
}

function builtPage(folder: string, path: string): BuiltPage {
  const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
  let parsed: Document | undefined;
  return {
    path,
    locale: path.startsWith('/en/') ? 'en' : 'ja',
    html,
    get document() {
      parsed ??= parsePage(html);
      return parsed;
    },
  };
}

/** Parses a page as a browser does that runs no script. */
export function parsePage(html: string): Document {
  return new window.DOMParser().parseFromString(html, 'text/html');
}

/** The evidence that the site was built from; read once, so that nobody may change it. */
export const builtEvidence = readOnce(() => evidenceSchema.parse(derived('evidence.json')));

/** The fingerprints of what the site was built from; read once, so that nobody may change them. */
export const builtFingerprints = readOnce(() => fingerprintsSchema.parse(derived('fingerprints.json')));

function derived(name: string): unknown {
  const folder = resolve(process.env['DERIVED_DIR'] ?? 'data/derived');
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

function readOnce<Value>(read: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= read());
}
