import { expect, test } from 'vitest';
import { parseWording } from '../../scripts/pipeline/parse-wording.ts';

const one = { low: null, high: null };

test.each([
  ['７割超', { value: 70, qualifier: 'over' }, 'percent'],
  ['約４割', { value: 40, qualifier: 'about' }, 'percent'],
  ['３割程度', { value: 30, qualifier: 'about' }, 'percent'],
  ['25％弱', { value: 25, qualifier: 'under' }, 'percent'],
  ['約20％増加', { value: 20, qualifier: 'about' }, 'percentUnspecified'],
  ['1.5倍', { value: 1.5, qualifier: 'exact' }, 'ratio'],
  ['2倍以上', { value: 2, qualifier: 'atLeast' }, 'ratio'],
  ['1/10', { value: 0.1, qualifier: 'exact' }, 'ratio'],
  ['約５億4000万円', { value: 540_000_000, qualifier: 'about' }, 'yen'],
  ['回収1,011社', { value: 1011, qualifier: 'exact' }, 'firms'],
  ['５０名以上', { value: 50, qualifier: 'atLeast' }, 'persons'],
  ['３０年間', { value: 30, qualifier: 'exact' }, 'years'],
  ['年間５社程度', { value: 5, qualifier: 'about' }, 'firms'],
  ['国内16回', { value: 16, qualifier: 'exact' }, 'perYear'],
  ['３つ', { value: 3, qualifier: 'exact' }, 'count'],
])('reads %s', (wording, expected, unit) => {
  const [reading, ...others] = parseWording(wording);
  expect(reading).toMatchObject({ ...one, ...expected });
  expect(reading?.units).toContain(unit);
  expect(others).toEqual([]);
});

test('reads a range by its ends, whatever follows', () => {
  expect(parseWording('３～５程度')).toMatchObject([{ value: null, low: 3, high: 5, qualifier: 'range' }]);
});

test('reads every number of a wording that has two', () => {
  const readings = parseWording('１kgの輸送に1200万円');
  expect(readings.map(({ value, units }) => [value, units[0]])).toEqual([
    [1, 'kilograms'],
    [12_000_000, 'yen'],
  ]);
});

test('finds nothing where no digit stands', () => {
  expect(parseWording('最も多い')).toEqual([]);
});
