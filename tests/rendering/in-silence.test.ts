import { expect, test } from 'vitest';
import { inSilence } from '../../src/rendering/in-silence.ts';

test('a result passes, a warning throws, and the console is as before', () => {
  const { warn } = console;
  expect(inSilence('test', () => 7)).toBe(7);
  expect(() => {
    inSilence('test', () => {
      console.warn('too', 'loud');
    });
  }).toThrow('test must be silent: too loud');
  expect(console.warn).toBe(warn);
});
