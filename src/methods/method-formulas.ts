import { formula, mean, over, power, root, row, sub, subPower, under } from './mathml.ts';

const [wi, yi] = [sub('w', 'i'), sub('y', 'i')];
const [aLow, bLow, bHigh] = [sub('a', 'L'), sub('b', 'L'), sub('b', 'H')];
const sumOver = (index: string) => under('∑', index);
const [effective, zSquared] = [sub('n', 'e'), power('z', '2')];
const [expected, observed] = [row(sub('p', 'r'), sub('p', 'c')), sub('p', 'rc')];
const [traceOfDelta, square] = ['tr Δ', '2'];

/** The formulas of a method, by its id; how they are computed stands in the files that its record names. */
export const methodFormulas: Readonly<Record<string, readonly string[]>> = {
  'rounding-interval': [formula('x − ', over('u', '2'), ' ≤ t < x + ', over('u', '2'))],
  'approximate-wording': [],
  'interval-arithmetic': [
    formula(sub('( a + b )', 'L'), '=', aLow, '+', bLow),
    formula(sub('( a − b )', 'L'), '=', aLow, '−', bHigh),
    formula(sub('( a / b )', 'L'), '=', aLow, '/', bHigh),
  ],
  'overall-rate': [formula('r = s a + ( 1 − s ) b')],
  'error-floor': [formula(sub('s', 'min'), '=', root(over('p ( 1 − p )', 'n − 1')))],
  share: [formula('p = ', over(row(sumOver('i'), wi, yi), row(sumOver('i'), wi)))],
  'standard-error': [
    formula(sub('z', 'i'), '=', over(row(wi, '(', yi, '− p )'), 'W')),
    formula(
      'V = ',
      sumOver('h'),
      '( 1 −',
      sub('f', 'h'),
      ')',
      over(sub('n', 'h'), row(sub('n', 'h'), '− 1')),
      sub('S', 'h'),
    ),
    formula(
      sub('S', 'h'),
      '=',
      sumOver('c'),
      power(row('(', sub('z', 'hc'), '−', sub(mean('z'), 'h'), ')'), square),
    ),
    formula('s = ', root('V')),
  ],
  'degrees-of-freedom': [formula('ν = m − H')],
  'mean-total': [
    formula(mean('y'), '=', over(row(sumOver('i'), wi, yi), row(sumOver('i'), wi))),
    formula('T = ', sumOver('i'), wi, yi),
  ],
  quantile: [
    formula(sub('q', 'p'), '= min { y | F ( y ) ≥ p }'),
    formula('[', sub('q', 'p − t s'), ',', sub('q', 'p + t s'), ']'),
  ],
  'design-effect': [
    formula('d = V ÷', over('( 1 − f ) p ( 1 − p )', 'n − 1')),
    formula(effective, '=', over('p ( 1 − p )', power('s', square))),
  ],
  'share-interval': [
    formula('ℓ = ln', over('p', '1 − p'), '±', over('t s', 'p ( 1 − p )')),
    formula(over('1', row('1 +', power('e', '− ℓ')))),
    formula(
      effective,
      '=',
      over('p ( 1 − p )', power('s', square)),
      power(row('(', over(sub('t', 'n − 1'), sub('t', 'ν')), ')'), square),
    ),
  ],
  'mean-interval': [formula('x ± t s')],
  'sampling-error': [
    formula('e = z', root(over('p ( 1 − p )', effective))),
    formula(effective, '=', over('n', 'd'), '×', over('N − 1', 'N − n')),
  ],
  'wilson-interval': [
    formula('c = ', over(row('p +', zSquared, '/ 2 n'), row('1 +', zSquared, '/ n'))),
    formula(
      'r = ',
      over(
        row('z', root('p ( 1 − p ) / n +', zSquared, '/ 4', power('n', square))),
        row('1 +', zSquared, '/ n'),
      ),
    ),
    formula('c ± r'),
  ],
  'exact-interval': [
    formula(sub('B', 'α / 2'), '( x , n − x + 1 )'),
    formula(sub('B', '1 − α / 2'), '( x + 1 , n − x )'),
  ],
  'table-test': [
    formula(
      power('X', square),
      '= n',
      sumOver('rc'),
      over(power(row('(', observed, '−', expected, ')'), square), expected),
    ),
    formula(
      'F = ',
      over(power('X', square), traceOfDelta),
      ', ',
      'k = ',
      over(power('( tr Δ )', square), row('tr', power('Δ', square))),
    ),
  ],
  'cramers-v': [formula('v = ', root(over(power('χ', square), row('n ( min ( r , c ) − 1 )'))))],
  'group-difference': [
    formula(
      subPower('s', 'a − b', square),
      '=',
      subPower('s', 'a', square),
      '+',
      subPower('s', 'b', square),
      '− 2',
      sub('s', 'ab'),
    ),
    formula('t = ', over('a − b', sub('s', 'a − b'))),
  ],
  'many-comparisons': [formula(sub('P', 'k'), '=', under('max', 'j ≤ k'), '( m − j + 1 )', sub('p', 'j'))],
  'two-share-tests': [
    formula('z = ', over('a − b', root('p ( 1 − p ) (', over('1', 'm'), '+', over('1', 'n'), ')'))),
  ],
  'smallest-sample': [],
  'two-share-power': [
    formula(
      'n = ',
      power(
        row(
          '(',
          over(row(sub('z', 'α / 2'), sub('σ', '0'), '+', sub('z', 'β'), sub('σ', '1')), 'a − b'),
          ')',
        ),
        square,
      ),
    ),
  ],
  'evaluation-size': [
    formula('d = 1 + ( m − 1 ) ρ'),
    formula('n = ⌈', over(row('⌈', sub('n', '0'), 'd ⌉'), '1 − l'), '⌉'),
  ],
  'known-totals': [formula('w ′ = w', over('T', row(sumOver('i'), wi)))],
  distributions: [],
  'further-statistics': [],
  'primary-suppression': [],
  'complementary-suppression': [],
  dominance: [
    formula('T −', sub('x', '1'), '−', sub('x', '2'), '<', 'p', sub('x', '1')),
    formula(sub('x', '1'), '+', sub('x', '2'), '> k T'),
  ],
  'share-rounding': [formula('u ≥ g b', over(row('max', mean('w'), '− min', mean('w')), 'W'))],
};
