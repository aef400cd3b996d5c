import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { codebookSchema } from '../../src/schema/codebook.ts';
import { exampleCodebook, exampleCsv } from './example-survey.ts';
import { folderOf } from './folder.ts';
import { surveyRun } from './survey-run.ts';

const folder = new URL('../../data/codebooks/', import.meta.url);
const fileAt = (name: string): string => fileURLToPath(new URL(name, folder));

const schema = z.toJSONSchema(codebookSchema, { io: 'input' });

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node | readonly Node[];
  readonly prefixItems?: readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly enum?: readonly string[];
  readonly const?: string;
}

/** The names of all entries and the words that they may be, anywhere in the schema. */
function wordsOf(node: Node): string[] {
  const { properties = {}, items = [], prefixItems = [], anyOf = [], oneOf = [] } = node;
  const inner = [Object.values(properties), items, prefixItems, anyOf, oneOf].flat();
  const words = [
    ...Object.keys(properties),
    ...(node.enum ?? []),
    ...(node.const === undefined ? [] : [node.const]),
  ];
  return [...words, ...inner.flatMap(wordsOf)];
}

test('the schema for editors is that of the program: vitest -u writes it anew', async () => {
  await expect(`${JSON.stringify(schema, null, 1)}\n`).toMatchFileSnapshot(fileAt('codebook.schema.json'));
});

test('the shipped codebook names the schema, and fits it', () => {
  const codebook = codebookSchema.parse(JSON.parse(readFileSync(fileAt('producer-survey.json'), 'utf8')));
  expect(codebook.$schema).toBe('./codebook.schema.json');
});

test('the description of the format tells every entry and every word it may be', () => {
  const readme = readFileSync(fileAt('README.md'), 'utf8');
  const words = [...new Set(wordsOf(schema as Node))].filter((word) => /^[$\w-]{2,}$/.test(word));
  expect(words.length).toBeGreaterThan(60);
  // Types 2 to 8 of Hyndman and Fan stand between the first and the last.
  const told = (word: string): boolean => readme.includes(`\`${word}\``) || readme.includes(`\`"${word}"\``);
  const silent = words.filter(
    (word) => !told(word) && !readme.includes(`"${word}":`) && !/^hf\d$/.test(word),
  );
  expect(silent).toEqual([]);
});

test('the example in the description is read, and uses every type', async () => {
  const path = folderOf({ 'answers.csv': exampleCsv, 'answers.codebook.json': exampleCodebook });
  const { code, stdout, stderr } = await surveyRun(
    'check',
    path('answers.csv'),
    path('answers.codebook.json'),
  );
  expect([stderr, code]).toEqual(['', 0]);
  expect(stdout).toContain('4 respondents, 13 columns');
  const { variables, derived } = codebookSchema.parse(JSON.parse(exampleCodebook));
  const types = variables.map((variable) => ('layout' in variable ? variable.layout : variable.type));
  expect(new Set(types)).toEqual(new Set(['single', 'delimited', 'columns', 'numeric']));
  expect(derived.map(({ type }) => type)).toEqual(['bands', 'recode', 'anyOf']);
});
