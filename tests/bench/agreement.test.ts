import { expect, test } from 'vitest';
import { agreement } from '../../scripts/bench/agreement.ts';

const share = (name: string, estimate: number, se: number) => ({ name, estimate, se });

test('the least agreement of all shares and standard errors counts', () => {
  const own = [share('a', 0.5, 0.01), share('b', 0.25, 0.02)];
  expect(agreement(own, own)).toEqual({ estimates: 2, digits: 15 });
  expect(agreement(own, [share('b', 0.25, 0.020_000_3), share('a', 0.5, 0.01)])).toEqual({
    ...{ estimates: 2, digits: 4 },
  });
  expect(agreement(own, [share('a', 0.6, 0.01), share('b', 0.25, 0.02)]).digits).toBe(0);
});

test('a share that only one of them has is no agreement', () => {
  const one = [share('a', 0.5, 0.01)];
  expect(() => agreement(one, [share('b', 0.5, 0.01)])).toThrow('The other one has no share a.');
  expect(() => agreement(one, [])).toThrow('1 shares, but 0 of the other one.');
});

test('what is no number agrees with nothing', () => {
  const one = [share('a', 0.5, 0.01)];
  expect(() => agreement(one, [share('a', 0.5, NaN)])).toThrow('Share a is no number: 0.5, 0.01, 0.5, NaN.');
});
