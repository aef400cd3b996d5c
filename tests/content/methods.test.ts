import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { methodFormulas } from '../../src/methods/method-formulas.ts';
import { type Method, methodSchema } from '../../src/schema/method.ts';
import { contentFiles, readJson } from '../../scripts/texts/written-texts.ts';

const methods = contentFiles('methods').map((file): Method & { readonly id: string } => ({
  id: basename(file, '.json'),
  ...methodSchema.parse(readJson(file)),
}));

const filesBelow = (folder: string, kind = /\.(?:ts|astro)$/): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => kind.test(file))
    .map((file) => join(folder, file));

const read = (file: string): string => readFileSync(file, 'utf8');

/** Every file that a file comes to import, itself among them. */
function reachedFrom(files: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || !existsSync(file)) continue;
    seen.add(file);
    const from = join(file, '..');
    for (const [, path = ''] of read(file).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g))
      waiting.push(join(from, path));
  }
  return seen;
}

test('every function of src/stats belongs to exactly one method', () => {
  const functions = filesBelow('src/stats').filter((file) => /^export (?:function|const)/m.test(read(file)));
  expect(functions.length).toBeGreaterThan(60);
  const named = methods.flatMap(({ code }) => code).filter((file) => file.startsWith('src/stats/'));
  expect(named.toSorted()).toEqual(functions.toSorted());
});

test('every method has its formulas, and no formula is without a method', () => {
  expect(Object.keys(methodFormulas).toSorted()).toEqual(methods.map(({ id }) => id).toSorted());
});

test('the order of the methods is theirs alone', () => {
  const orders = methods.map(({ order }) => order);
  expect(new Set(orders).size).toBe(orders.length);
});

/** All that the site and its scripts come to run. */
const running = reachedFrom(
  ['src', 'scripts'].flatMap((folder) => filesBelow(folder)).filter((file) => !file.startsWith('src/stats/')),
);

/** The calls of R whose values the tests know. */
const calledInR = filesBelow('tests/reference', /\.json$/)
  .map(read)
  .join('\n');

describe.each(methods)('$id', ({ references, code, tests, r, pages }) => {
  test('cites works that its code cites', () => {
    const text = code
      .map(read)
      .join('\n')
      .replaceAll(/\s+\*?\s*/g, ' ');
    for (const reference of references) {
      const authors = reference.startsWith('JCGM') ? ['JCGM'] : (reference.split(':')[0] ?? '').split(', ');
      const years = reference.match(/\b(?:19|20)\d\d\b/g) ?? [];
      expect(years.length, reference).toBe(1);
      for (const part of [...authors, ...years]) expect(text, reference).toContain(part);
    }
  });

  test('names functions of R that its code or its tests name', () => {
    const text = [...code, ...tests].map(read).join('\n') + calledInR;
    expect(r.filter((name) => !text.includes(name))).toEqual([]);
  });

  test('is reached by each of its tests, file by file', () => {
    const reached = tests.map((file) => reachedFrom([file]));
    const idle = tests.filter((_, place) => !code.some((file) => reached[place]?.has(file)));
    expect(idle).toEqual([]);
    expect(code.filter((file) => !reached.some((files) => files.has(file)))).toEqual([]);
  });

  test('runs where it names a page, and does not where it names none', () => {
    // The first file is the one that all others are there for.
    expect(pages.length === 0 ? running.has(code[0] ?? '') : !code.some((file) => running.has(file))).toBe(
      false,
    );
  });
});
