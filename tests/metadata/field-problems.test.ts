import { expect, test } from 'vitest';
import { fieldProblems } from './field-problems.ts';

test.each([
  [
    'a text where a number stands',
    { type: 'number', constraints: {} },
    ['0.5', 'half'],
    'is no number: half',
  ],
  ['a fraction of an integer', { type: 'integer', constraints: {} }, ['1.5'], 'is no integer: 1.5'],
  ['an empty key', { type: 'string', constraints: { required: true } }, ['a', ''], 'is missing'],
  ['a key twice', { type: 'string', constraints: { unique: true } }, ['a', 'a'], 'is there twice: a'],
  ['a code of no list', { type: 'string', constraints: { enum: ['a'] } }, ['b'], 'is no code: b'],
  ['a share above one', { type: 'number', constraints: { maximum: 1 } }, ['67'], 'is too large: 67'],
  ['a share below none', { type: 'number', constraints: { minimum: 0 } }, ['-0.1'], 'is too small: -0.1'],
] as const)('%s is found', (_, field, values, problem) => {
  const described = { name: 'x', title: 'x', ...structuredClone(field) };
  expect(fieldProblems(described as Parameters<typeof fieldProblems>[0], values)).toEqual([`x ${problem}`]);
});
