import { unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { zip } from '../../src/downloads/formats/zip.ts';
import { zipEntries } from './zip-entries.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = new Map([
  ['b/two.csv', bytes('two'.repeat(50))],
  ['a.txt', bytes('one')],
  ['B.png', bytes('three')],
]);

test('what is packed comes out, names in the order of their code', () => {
  const packed = unzipSync(zip(files, '2026-11-28'));
  expect(Object.keys(packed)).toEqual(['B.png', 'a.txt', 'b/two.csv']);
  expect(new TextDecoder().decode(packed['b/two.csv'])).toBe('two'.repeat(50));
});

test('one path may come before all others', () => {
  expect(Object.keys(unzipSync(zip(files, '2026-11-28', 'b/two.csv')))[0]).toBe('b/two.csv');
});

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

test.each(['Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati', 'UTC'])(
  'every entry bears noon of the day in %s',
  (name) => {
    process.env['TZ'] = name;
    const entries = zipEntries(zip(files, '2026-11-28'));
    expect(entries.map(({ date }) => date)).toEqual(Array(3).fill('2026-11-28T12:00:00'));
  },
);

test('what is compressed already is stored as it is', () => {
  const stored = zipEntries(zip(files, '2026-11-28')).filter(({ method }) => method === 'stored');
  expect(stored.map(({ name }) => name)).toEqual(['B.png']);
});

test.each(['../up.csv', '/root.csv', 'a/../b', 'a//b', 'a\\b', 'C:x', 'データ.csv', 'a b', 'a.', '.', ''])(
  'the path %j is refused',
  (path) => {
    expect(() => zip(new Map([[path, bytes('x')]]), '2026-11-28')).toThrow(
      'zip requires plain relative paths',
    );
  },
);
