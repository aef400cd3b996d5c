import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readDerived } from '../../src/evidence/read-evidence.ts';
import { fingerprintsSchema } from '../../src/schema/fingerprint.ts';

const { records, columns } = fingerprintsSchema.parse(
  JSON.parse(readDerived('fingerprints.json').toString('utf8')),
);
const letters = 'BCDFGHJKLMNPQRSTVWXZ';

/** As a stranger would who has only the page on fingerprints and a browser: Web Crypto, and no code of the project. */
async function fingerprintOf(id: string, values: Record<string, unknown>): Promise<string> {
  const pairs = Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const text = `{"id":${JSON.stringify(id)},"values":{${pairs
    .map(([name, value]) => `"${name}":${JSON.stringify(value).normalize('NFC')}`)
    .join(',')}}}`;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const whole = hash.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) % 20n ** 16n;
  const digits = whole.toString(20).padStart(16, '0');
  const written = digits.replaceAll(/./g, (digit) => letters.charAt(parseInt(digit, 20)));
  return `SIE1:${written.replaceAll(/(.{4})(?!$)/g, '$1-')}`;
}

test.each([
  ['statements', 'id', 'st:'],
  ['derived-values', 'id', 'dv:'],
  ['facts', 'id', 'fact:'],
  ['fig-05', 'cell', 'cell:fig-05/'],
  ['eis-ranking', 'id', 'cell:eis-ranking/'],
  ['what-if-sample-size', 'id', 'cell:what-if-sample-size/'],
])('every row of %s can be recomputed from its JSON file', async (table, key, prefix) => {
  const file = readDerived(`tables/${table}.json`).toString('utf8');
  const { rows } = JSON.parse(file) as { rows: Record<string, unknown>[] };
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    const id = `${prefix}${String(row[key])}`;
    const counted = (columns[table] ?? []).map((name) => [name, row[name]]);
    const values = Object.fromEntries(counted) as Record<string, unknown>;
    expect([id, await fingerprintOf(id, values)]).toEqual([id, records[id]]);
  }
});

const hasPython = spawnSync('python3', ['--version']).status === 0;
const script = resolve('src/verify/recompute.py');

describe.runIf(hasPython)('the script to download', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recompute-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const derived = resolve(process.env['DERIVED_DIR'] ?? 'data/derived');
  copyFileSync(join(derived, 'fingerprints.json'), join(folder, 'fingerprints.json'));
  for (const file of readdirSync(join(derived, 'tables')).filter((name) => name.endsWith('.json')))
    copyFileSync(join(derived, 'tables', file), join(folder, file));

  test('recomputes all of them from the downloads, in another language', () => {
    const count = Object.keys(records).length;
    expect(execFileSync('python3', [script, folder], { encoding: 'utf8' })).toBe(
      `${count} of ${count} fingerprints agree\n`,
    );
  });

  test('names what was changed in a download', () => {
    const file = join(folder, 'statements.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('"wording_ja": "７割超"', '"wording_ja": "８割超"'),
    );
    const { status, stdout } = spawnSync('python3', [script, folder], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^st:need-felt: published SIE1:\S+, recomputed SIE1:/m);
  });
});
