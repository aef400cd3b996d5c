import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../scripts/pipeline/decode-text.ts';
import { parseRecords } from '../../scripts/pipeline/parse-records.ts';
import { Problems } from '../../scripts/pipeline/problem.ts';
import { localTables } from '../../src/client/local/local-tables.ts';
import { descriptorSchema } from '../../src/schema/table.ts';
import { parseCodebookText } from '../../src/survey/code/parse-codebook-text.ts';
import { SurveyProblems } from '../../src/survey/survey-problems.ts';
import { damaged, fuzz, nastyText } from './fuzz.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const codebook = read('tests/survey/cases/codebook.json');
const answers = read('tests/survey/cases/input.csv');

describe('a source table', () => {
  const folder = 'tests/pipeline/fixture/sources/catalogue/terms';
  const { columns } = descriptorSchema.parse(JSON.parse(read(`${folder}.json`)));
  const table = read(`${folder}.csv`);
  const bytes = fc.oneof(
    damaged(table).map((text) => Buffer.from(text)),
    fc.array(nastyText, { maxLength: 40 }).map((pieces) => Buffer.from(pieces.join(''))),
    fc.uint8Array({ maxLength: 200 }).map((any) => Buffer.from(any)),
    fc.tuple(fc.nat(table.length), fc.uint8Array({ maxLength: 8 })).map(([at, any]) => {
      const whole = Buffer.from(table);
      return Buffer.concat([whole.subarray(0, at), any, whole.subarray(at)]);
    }),
  );

  test('is read whole, or what is wrong is told with its place', () =>
    fuzz(1500, bytes, (drawn) => {
      const problems = new Problems();
      const text = decodeText(drawn, 'a.csv', problems);
      const records = text === null ? null : parseRecords(text, 'a.csv', columns, problems);
      if (records === null) expect(problems.count).toBeGreaterThan(0);
      for (const { row, cells } of records ?? []) {
        expect(row).toBeGreaterThan(1);
        expect(cells.length).toBe(columns.length);
      }
      if (problems.count > 0) expect(problems.toString()).toMatch(/^a\.csv(?::\d+)?/m);
    }));
});

describe('a codebook', () => {
  const whole = JSON.parse(codebook) as Record<string, unknown>;
  const paths = pathsOf(whole);
  const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), nastyText);
  const changed = fc
    .array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom('set', 'delete', 'twice'), value), {
      minLength: 1,
      maxLength: 4,
    })
    .map((changes) => changes.reduce(change, codebook));

  test('is read, or what is wrong is told', () =>
    fuzz(1500, fc.oneof(damaged(codebook), changed, fc.json()), (text) => {
      const problems = new SurveyProblems();
      const read = parseCodebookText(text, problems);
      if (read === null) expect(problems.count).toBeGreaterThan(0);
      if (problems.count > 0) expect(problems.print('a.json')).toMatch(/^a\.json/m);
    }));

  test('with its answers gives tables, problems or a reason', () =>
    fuzz(150, changed, async (text) => {
      expect(await outcome(answers, text)).not.toBe('');
    }));
});

describe('a file of answers', () => {
  test('gives tables, or problems with their place, or a reason, whatever stands in it', () =>
    fuzz(
      250,
      fc.oneof(
        damaged(answers),
        fc.array(nastyText, { maxLength: 30 }).map((all) => all.join('')),
      ),
      async (text) => {
        expect(await outcome(text, codebook)).not.toBe('');
      },
    ));
});

/** How a reading ended; a fault of the program, which would be told as a reason too, is thrown. */
async function outcome(csv: string, book: string): Promise<string> {
  const ended = await localTables({
    answers: { name: 'a.csv', blob: new Blob([csv]) },
    codebook: { name: 'a.json', blob: new Blob([book]) },
    version: '1.0.0',
    progress: () => undefined,
    isCancelled: () => Promise.resolve(false),
  });
  if (ended.kind === 'problems') return ended.problems.print(ended.file);
  if (ended.kind === 'failed' && !/^a\.(?:csv|json)\b/.test(ended.message)) throw new Error(ended.message);
  return ended.kind;
}

type Path = readonly (string | number)[];

/** The places of all that a value holds. */
function pathsOf(value: unknown, above: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = [...above, key];
    return [path, ...pathsOf(inner, path)];
  });
}

/** Changes what stands at a place, where there is such a place. */
function change(text: string, [path, how, value]: [Path, string, unknown]): string {
  const whole = JSON.parse(text) as Record<string | number, unknown>;
  let holder: unknown = whole;
  for (const key of path.slice(0, -1)) holder = (holder as Record<string | number, unknown> | null)?.[key];
  const last = path.at(-1) ?? '';
  if (typeof holder !== 'object' || holder === null) return text;
  if (how === 'delete') Reflect.deleteProperty(holder, last);
  else if (how === 'twice' && Array.isArray(holder)) holder.push(holder[Number(last)]);
  else Reflect.set(holder, last, value);
  return JSON.stringify(whole);
}
