import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snippets, type Snippet } from '../../src/api/snippets.ts';
import { serveFolder } from '../e2e/static-server.ts';
import { builtEvidence, builtPages } from './built-site.ts';
import { distFolder } from './page-paths.ts';

const run = promisify(execFile);
const base = new URL(process.env['BASE_PATH'] ?? '/', 'http://site.test').pathname;
const site = (process.env['SITE_URL'] ?? 'http://localhost:4321') + base;
const pages = builtPages().filter(({ path }) => path.endsWith('/data/use/'));

/** What each of them must come to: the number of statements by role. */
const counts = [...Map.groupBy(builtEvidence().statements, ({ role }) => role)]
  .map(([role, own]): [string, number] => [role, own.length])
  .sort();

function codeOf(name: Snippet['name']): string {
  return pages[0]?.document.querySelector(`[aria-labelledby=${name}] pre code`)?.textContent ?? '';
}

/** The counts in what a program printed, in whatever layout. */
function printed(text: string): [string, number][] {
  const roles = counts.map(([role]) => role);
  const words = text.split(/\s+/).filter((word) => roles.includes(word) || /^\d+$/.test(word));
  const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
  return words
    .filter((word) => roles.includes(word))
    .map((role, index): [string, number] => [role, numbers[index] ?? NaN])
    .sort();
}

async function has(command: string, args: readonly string[]): Promise<boolean> {
  try {
    await run(command, args);
    return true;
  } catch {
    return false;
  }
}

const [hasPandas, hasR] = await Promise.all([
  has('python3', ['-c', 'import pandas']),
  has('Rscript', ['--version']),
]);

test.each(pages)('$path shows the code that the tests run, with the address of the site', ({ document }) => {
  const shown = [...document.querySelectorAll('.snippet pre code')].map(({ textContent }) => textContent);
  expect(shown).toEqual(snippets(`${site}data/tables`).map(({ code }) => code));
});

describe('against the built site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'use-'));
  let server: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    server = await serveFolder(distFolder, base);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await server.close();
  });

  /** The code as copied, written to a file, with the server of this test in the place of the site. */
  const written = (name: Snippet['name'], file: string): string => {
    const path = join(folder, file);
    writeFileSync(path, codeOf(name).replaceAll(site, `${server.origin}${base}`));
    return path;
  };

  test('TypeScript counts the statements by role', async () => {
    const { stdout } = await run(process.execPath, [written('typescript', 'snippet.mts')]);
    expect(printed(stdout)).toEqual(counts);
  });

  test.runIf(hasPandas)('Python counts the statements by role', async () => {
    const { stdout } = await run('python3', [written('python', 'snippet.py')]);
    expect(printed(stdout.replace(/Name:.*/, ''))).toEqual(counts);
  });

  test.runIf(hasR)('R counts the statements by role', async () => {
    const { stdout } = await run('Rscript', ['--vanilla', written('r', 'snippet.R')]);
    expect(printed(stdout)).toEqual(counts);
  });

  // Its extension for addresses cannot be had without a network: the same file is read from the disk.
  test('DuckDB counts the statements by role', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const code = codeOf('duckdb').replaceAll(site, `${distFolder}/`);
    const rows = (await connection.runAndReadAll(code)).getRowObjects();
    connection.closeSync();
    expect(rows.map(({ role, statements }) => [role, Number(statements)])).toEqual(counts);
  });

  test('Power Query finds the fields that it names', async () => {
    const code = codeOf('excel').replaceAll(site, `${server.origin}${base}`);
    const [, address = ''] = /Web\.Contents\("([^"]+)"\)/.exec(code) ?? [];
    const source = (await (await fetch(address)).json()) as { rows: { role: string }[] };
    const [, list = ''] = /Source\[(\w+)\]/.exec(code) ?? [];
    const [, column = ''] = /Table\.Group\(Rows, \{"(\w+)"\}/.exec(code) ?? [];
    expect([list, column]).toEqual(['rows', 'role']);
    const found = [...Map.groupBy(source.rows, ({ role }) => role)].map(([role, own]) => [role, own.length]);
    expect(found.sort()).toEqual(counts);
  });
});
