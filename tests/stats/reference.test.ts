import { describe, expect, test } from 'vitest';
import { degreesOfFreedom } from '../../src/stats/survey/degrees-of-freedom.ts';
import { answers } from './reference/all-answers.ts';
import { compareValues, leftOut } from './reference/compare-values.ts';
import { type ReferenceCase, referenceCases, referenceDesign } from './reference/reference-data.ts';

const methodOf = ({ kind, method }: ReferenceCase): string => `${kind}/${method}`;

test('every case has an answer', () => {
  expect(referenceCases.length).toBe(385);
  expect(referenceCases.filter((each) => !answers[methodOf(each)]).map(({ id }) => id)).toEqual([]);
});

describe.each([...new Set(referenceCases.map(({ kind }) => kind))])('%s', (kind) => {
  test.each(referenceCases.filter((each) => each.kind === kind))(
    '$id: R gives the same $method',
    (reference) => {
      compareValues(reference, reference.values, answers[methodOf(reference)]?.(reference), reference.id);
    },
  );
});

test.each(referenceCases.filter(({ design }) => design !== null))(
  '$id: R counts the same degrees of freedom',
  (reference) => {
    expect(degreesOfFreedom(referenceDesign(reference))).toBe(reference.design?.design_df);
  },
);

/** The values of a case with one number changed, for each number that is compared. */
function spoilt(reference: ReferenceCase): unknown[] {
  const text = JSON.stringify(reference.values);
  return [...text.matchAll(/"(\w+)":(-?\d[\d.e+-]*)/g)].flatMap((match): unknown[] => {
    const [all, key = '', number = ''] = match;
    if (key === 'p' || leftOut.some(({ applies }) => applies(reference, key))) return [];
    const other = Number(number) === 0 ? 1e-6 : Number(number) * 1.0001;
    const after = match.index + all.length;
    return [JSON.parse(`${text.slice(0, match.index)}"${key}":${other}${text.slice(after)}`)];
  });
}

test('one wrong number is seen, whichever it is', () => {
  const first = new Map([...referenceCases].reverse().map((each) => [methodOf(each), each]));
  let seen = 0;
  for (const [method, reference] of first) {
    const found = answers[method]?.(reference);
    for (const values of spoilt(reference)) {
      expect(() => {
        compareValues(reference, values, found, reference.id);
      }).toThrow(reference.id);
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(500);
});

test('what is left out is left out somewhere', () => {
  for (const { reason, applies } of leftOut) {
    const somewhere = referenceCases.some((each) =>
      [...JSON.stringify(each.values).matchAll(/"(\w+)":/g)].some(([, key = '']) => applies(each, key)),
    );
    expect(somewhere, reason).toBe(true);
  }
});
