import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { expect, test } from 'vitest';
import { codeOf, docstringsOf, exampleParts } from './docstrings.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { entryPoints, readme } = JSON.parse(readFileSync(join(root, 'typedoc.json'), 'utf8')) as {
  readonly entryPoints: readonly string[];
  readonly readme: string;
};
const isIn = (room: string, file: string): boolean => file.startsWith(`${room}/`);

const documented = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const isRead = text.includes('@example') || entryPoints.some((room) => isIn(room, file));
    return isRead ? docstringsOf(text).map((docstring) => ({ file, ...docstring })) : [];
  });

test.each(entryPoints)('every function and class that %s exports has an example', (room) => {
  const own = documented.filter(({ file, kind }) => isIn(room, file) && kind !== 'other');
  expect(own.some(({ examples }) => examples.length > 0)).toBe(true);
  const lacking = own.filter(({ examples, isInternal }) => examples.length === 0 && !isInternal);
  expect(lacking.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
});

// The index of /api/ has an example too, which imports all that it speaks of.
const index = { file: readme, name: 'index', examples: codeOf(readFileSync(join(root, readme), 'utf8')) };
const examples = [...documented, index].flatMap(({ file, name, examples: own }) =>
  own.map((code) => ({ file, name, code })),
);

test.each(examples)('$file: $name', async ({ file, code }) => {
  const { imports, steps } = exampleParts(code);
  // Where no value stands behind an expression, nobody would hold the example against the code.
  expect(steps.some(({ value }) => value !== null)).toBe(true);
  const scope = new Map(Object.entries(file === readme ? {} : await load(file)));
  for (const { names, from } of imports) {
    const other = await load(from);
    for (const name of names) {
      expect(other, `${from} exports what the example imports`).toHaveProperty(name);
      scope.set(name, other[name]);
    }
  }
  const check = async (place: number, found: unknown, value: unknown): Promise<void> => {
    expect(await found, steps[place]?.text).toEqual(await value);
  };
  const lines = steps.map(({ text, value }, place) =>
    value === null ? `${text};` : `await check(${place}, (${text}), (${value}));`,
  );
  const body = `return (async () => {\n${lines.join('\n')}\n})();`;
  const run = compileFunction(body, ['check', ...scope.keys()]) as (...values: unknown[]) => Promise<void>;
  await run(check, ...scope.values());
});

async function load(file: string): Promise<Record<string, unknown>> {
  return (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;
}
