import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Example {
  readonly file: string;
  readonly expression: string;
  readonly value: string;
}

/** The lines `expression // value` below each `@example` of the docstrings of a file. */
function examplesOf(file: string): Example[] {
  const blocks = readFileSync(join(root, file), 'utf8').match(/\/\*\*[^]*?\*\//g) ?? [];
  return blocks.flatMap((block) => {
    const lines = block.split('\n').map((line) => line.replace(/^\s*(?:\/\*)?\*+\/?\s?/, ''));
    let inside = false;
    return lines.flatMap((line) => {
      if (line.startsWith('@')) inside = line.startsWith('@example');
      const [, expression, value] = (inside ? /^(\S.*?) \/\/ (.+)$/.exec(line) : null) ?? [];
      return expression === undefined || value === undefined ? [] : [{ file, expression, value }];
    });
  });
}

const examples = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .flatMap(examplesOf);

test('there are examples in src/stats, src/schema and scripts', () => {
  expect(examples.filter(({ file }) => file.startsWith('src/stats')).length).toBeGreaterThan(8);
  expect(examples.filter(({ file }) => file.startsWith('src/schema')).length).toBeGreaterThan(2);
  expect(examples.filter(({ file }) => file.startsWith('scripts')).length).toBeGreaterThan(8);
});

test.each(examples)('$file: $expression', async ({ file, expression, value }) => {
  const module = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;
  const run = (code: string): unknown =>
    (compileFunction(`return (${code});`, Object.keys(module)) as (...values: unknown[]) => unknown)(
      ...Object.values(module),
    );
  expect(await run(expression)).toEqual(await run(value));
});
