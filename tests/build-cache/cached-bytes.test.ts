import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cachedBytes, sourceText, toolVersions } from '../../src/build-cache/cached-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'cache-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a file is made once for the same input, and again for any other', async () => {
  const made: string[] = [];
  const ask = async (input: unknown, text: string): Promise<string> => {
    const bytes = await cachedBytes(
      input,
      () => {
        made.push(text);
        return new TextEncoder().encode(text);
      },
      folder,
    );
    return new TextDecoder().decode(bytes);
  };
  expect(await ask({ input: 1, tools: ['a@1'] }, 'first')).toBe('first');
  expect(await ask({ input: 1, tools: ['a@1'] }, 'never made')).toBe('first');
  expect(await ask({ input: 2, tools: ['a@1'] }, 'other input')).toBe('other input');
  expect(await ask({ input: 1, tools: ['a@2'] }, 'other tool')).toBe('other tool');
  expect(made).toEqual(['first', 'other input', 'other tool']);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.includes('/'),
  );
  expect(files.map((file) => file.split('/').pop()?.length)).toEqual([64, 64, 64]);
});

test('a file that could not be made leaves nothing behind', async () => {
  const fail = (): never => {
    throw new Error('no');
  };
  await expect(cachedBytes('failing', fail, folder)).rejects.toThrow('no');
  await expect(cachedBytes('failing', () => new Uint8Array([1]), folder)).resolves.toEqual(
    new Uint8Array([1]),
  );
});

test('the installed versions are told, and the text of every module of a folder', () => {
  expect(toolVersions(['fflate'])).toEqual([expect.stringMatching(/^fflate@\d+\.\d+\.\d+$/)]);
  const formats = resolve('src/downloads/formats');
  expect(sourceText(formats)).toContain(readFileSync(join(formats, 'xlsx.ts'), 'utf8'));
  expect(sourceText(formats).length).toBe(readdirSync(formats).length);
});
