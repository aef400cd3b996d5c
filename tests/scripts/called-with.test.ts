import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { calledWith } from '../../scripts/called-with.ts';

const said = { log: vi.spyOn(console, 'log'), error: vi.spyOn(console, 'error') };
beforeEach(() => {
  for (const spy of Object.values(said)) spy.mockImplementation(() => undefined);
});
afterEach(() => {
  process.exitCode = undefined;
  vi.clearAllMocks();
});

const call = (...args: string[]) => calledWith('verify', 'Verifies.', { data: 'data', dist: 'dist' }, args);

test('an option that is given takes the place of its default', () => {
  expect(call('--dist', 'elsewhere')).toEqual({ data: 'data', dist: 'elsewhere' });
  expect(process.exitCode).toBeUndefined();
});

test('--help says how it is called, and leaves nothing to do', () => {
  expect(call('--help')).toBeNull();
  expect(said.log.mock.calls.flat().join()).toContain('npm run verify -- [--data PATH] [--dist PATH]');
  expect(process.exitCode).toBeUndefined();
});

test.each([['--dits'], ['--dist'], ['dist']])('a slip, %s, is told with how it is called', (...slip) => {
  expect(call(...slip)).toBeNull();
  expect(said.error.mock.calls.flat().join()).toMatch(
    /^verify: .+\n {2}hint: npm run verify -- \[--data PATH\]/s,
  );
  expect(process.exitCode).toBe(2);
});
