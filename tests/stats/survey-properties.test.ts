import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberMoments } from '../../src/stats/survey/number-moments.ts';
import { numbersFromMoments } from '../../src/stats/survey/numbers-from-moments.ts';
import { shareMoments } from '../../src/stats/survey/share-moments.ts';
import { sharesFromMoments } from '../../src/stats/survey/shares-from-moments.ts';
import { surveyDesign } from '../../src/stats/survey/survey-design.ts';
import { surveyNumbers } from '../../src/stats/survey/survey-numbers.ts';
import { surveyProportions } from '../../src/stats/survey/survey-proportions.ts';
import { taylorCovariance } from '../../src/stats/survey/taylor-covariance.ts';
import { weightedQuantiles } from '../../src/stats/survey/weighted-quantiles.ts';
import { columnsOf, type Drawing, drawing } from './drawn-samples.ts';

function sharesOf(given: Drawing, weights?: readonly number[]): ReturnType<typeof surveyProportions> {
  const columns = columnsOf(given);
  return surveyProportions(
    surveyDesign({ ...columns, weights: weights ?? columns.weights }),
    answersOf(given),
    {
      categories: 3,
      by: { codes: given.people.map(({ group }) => group), categories: 2 },
      domain: given.people.map(({ inside }) => Number(inside)),
    },
  );
}

const answersOf = ({ people }: Drawing): number[] => people.map(({ answer }) => answer);

function expectSame(found: number | null | undefined, expected: number | null | undefined): void {
  if (typeof expected !== 'number' || typeof found !== 'number') expect(found).toBe(expected);
  else expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
}

describe('for any design', () => {
  test('a factor on all weights changes no share and no standard error', () => {
    fc.assert(
      fc.property(drawing, fc.double({ min: 0.01, max: 1000, noNaN: true }), (given, factor) => {
        const scaled = sharesOf(
          given,
          given.people.map(({ weight }) => weight * factor),
        );
        for (const [index, row] of sharesOf(given).entries()) {
          expectSame(scaled[index]?.estimate, row.estimate);
          expectSame(scaled[index]?.se, row.se);
          expectSame(scaled[index]?.df, row.df);
        }
      }),
    );
  });

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(
        drawing.chain((given) =>
          fc.record({
            given: fc.constant(given),
            people: fc.shuffledSubarray([...given.people], { minLength: given.people.length }),
          }),
        ),
        ({ given, people }) => {
          const other = { ...given, people };
          const shares = sharesOf(other);
          for (const [index, row] of sharesOf(given).entries()) {
            expectSame(shares[index]?.estimate, row.estimate);
            expectSame(shares[index]?.se, row.se);
            expectSame(shares[index]?.weightSumSe, row.weightSumSe);
            expect(shares[index]?.df).toBe(row.df);
          }
          const mean = (drawn: Drawing): number | null | undefined =>
            surveyNumbers(
              surveyDesign(columnsOf(drawn)),
              drawn.people.map(({ value }) => value),
              'mean',
            )[0]?.se;
          expectSame(mean(other), mean(given));
        },
      ),
    );
  });

  test('equal weights give the unweighted estimates', () => {
    fc.assert(
      fc.property(drawing, fc.double({ min: 0.5, max: 20, noNaN: true }), (given, weight) => {
        const unweighted = sharesOf(
          given,
          given.people.map(() => 1),
        );
        for (const [index, row] of sharesOf(
          given,
          given.people.map(() => weight),
        ).entries()) {
          expectSame(row.estimate, unweighted[index]?.estimate);
          expectSame(row.se, unweighted[index]?.se);
        }
      }),
    );
  });

  test('sums by stratum or PSU give the shares and standard errors that the rows give', () => {
    fc.assert(
      fc.property(drawing, fc.boolean(), (given, constant) => {
        const columns = columnsOf(given);
        const design = surveyDesign({
          ...columns,
          weights: constant ? given.people.map(() => 0.3) : columns.weights,
        });
        const options = {
          categories: 3,
          by: { codes: given.people.map(({ group }) => group), categories: 2 },
          domain: given.people.map(({ inside }) => Number(inside)),
        };
        const finished = sharesFromMoments(shareMoments(design, answersOf(given), options));
        const rows = surveyProportions(design, answersOf(given), options);
        expect(finished.length).toBe(rows.length);
        for (const [index, row] of rows.entries()) {
          const other = finished[index];
          for (const key of ['group', 'category', 'n', 'base', 'missing', 'df'] as const) {
            expect(other?.[key]).toBe(row[key]);
          }
          for (const key of ['estimate', 'se', 'weightSum', 'weightSumSe', 'baseWeight'] as const) {
            expectSame(other?.[key], row[key]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each(['mean', 'total'] as const)(
    'sums by stratum or PSU give the %s that the rows give',
    (statistic) => {
      fc.assert(
        fc.property(drawing, fc.constantFrom('as drawn', 'one weight', 'one value'), (given, kind) => {
          const columns = columnsOf(given);
          const design = surveyDesign({
            ...columns,
            weights: kind === 'as drawn' ? columns.weights : given.people.map(() => 0.3),
          });
          const values = given.people.map(({ value, answer }) =>
            answer < 0 ? NaN : kind === 'one value' ? 0.1 : value,
          );
          const options = {
            by: { codes: given.people.map(({ group }) => group), categories: 2 },
            domain: given.people.map(({ inside }) => Number(inside)),
          };
          const finished = numbersFromMoments(numberMoments(design, values, options), statistic);
          const rows = surveyNumbers(design, values, statistic, options);
          expect(finished.length).toBe(rows.length);
          for (const [index, row] of rows.entries()) {
            const other = finished[index];
            for (const key of ['group', 'n', 'missing', 'df'] as const) expect(other?.[key]).toBe(row[key]);
            for (const key of ['estimate', 'weightSum'] as const) expectSame(other?.[key], row[key]);
            // The root of a difference that should be 0 is as small as rounding of the sums, not of the root.
            const size = Math.abs(row.estimate ?? 0) + 50 * (statistic === 'total' ? row.weightSum : 1);
            for (const key of ['se', 'populationSd'] as const) {
              const [a, b] = [other?.[key] ?? NaN, row[key] ?? NaN];
              expect(Number.isNaN(a)).toBe(Number.isNaN(b));
              if (!Number.isNaN(a)) expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-7 * size);
              if (b > 1e-3 * size) expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * b);
            }
          }
        }),
        { numRuns: 500 },
      );
    },
  );

  test('sums of parts of the sample can be added', () => {
    fc.assert(
      fc.property(drawing, (given) => {
        const design = surveyDesign(columnsOf(given));
        const part = (inside: boolean): ReturnType<typeof shareMoments> =>
          shareMoments(design, answersOf(given), {
            categories: 3,
            domain: given.people.map((each) => Number(each.inside === inside)),
          });
        const [first, second] = [part(true), part(false)];
        const added = (key: 'rows' | 'counts' | 'sums' | 'squares'): Float64Array =>
          first[key].map((value, index) => value + (second[key][index] ?? 0));
        const finished = sharesFromMoments({
          ...first,
          rows: added('rows'),
          counts: added('counts'),
          sums: added('sums'),
          squares: added('squares'),
        });
        for (const [index, row] of surveyProportions(design, answersOf(given), { categories: 3 }).entries()) {
          expectSame(finished[index]?.estimate, row.estimate);
          expectSame(finished[index]?.se, row.se);
          expect(finished[index]?.df).toBe(row.df);
        }
      }),
    );
  });

  test('a group of a breakdown is the domain of its members, and its estimate that of its members alone', () => {
    fc.assert(
      fc.property(drawing, (given) => {
        const design = surveyDesign(columnsOf(given));
        const grouped = surveyProportions(design, answersOf(given), {
          categories: 3,
          by: { codes: given.people.map(({ group }) => group), categories: 2 },
        });
        const domain = given.people.map(({ group }) => Number(group === 1));
        const alone = surveyProportions(design, answersOf(given), { categories: 3, domain });
        expect(alone).toEqual(grouped.slice(3).map((row) => ({ ...row, group: 0 })));
        const members = { ...given, people: given.people.filter(({ group }) => group === 1) };
        fc.pre(members.people.length > 0);
        const filtered = surveyProportions(
          surveyDesign(columnsOf({ ...members, finite: false })),
          answersOf(members),
          {
            categories: 3,
          },
        );
        for (const [index, row] of alone.entries()) expectSame(row.estimate, filtered[index]?.estimate);
      }),
    );
  });

  test('the covariances of shares add up to nothing, as the shares add up to 1', () => {
    fc.assert(
      fc.property(drawing, (given) => {
        const design = surveyDesign(columnsOf(given));
        const total = design.weights.reduce((sum, weight) => sum + weight, 0);
        const linearised = [-1, 0, 1, 2].map((code) => {
          const inside = Float64Array.from(given.people, ({ answer }) => Number(answer === code));
          const share = inside.reduce((sum, is, row) => sum + is * (design.weights[row] ?? 0), 0) / total;
          return inside.map((is, row) => ((design.weights[row] ?? 0) * (is - share)) / total);
        });
        for (const [index, line] of taylorCovariance(design, linearised).entries()) {
          fc.pre(!line.some(Number.isNaN));
          expect(Math.abs(line.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-14);
          expect(line[index]).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('quantiles rise with their probability and lie within the values', () => {
    const rules = ['math', 'school', 'hf4', 'hf5', 'hf6', 'hf7', 'hf8'] as const;
    fc.assert(
      fc.property(drawing, fc.constantFrom(...rules), ({ people }, rule) => {
        const values = people.map(({ value }) => value);
        const found = weightedQuantiles(
          values,
          people.map(({ weight }) => weight),
          [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1],
          rule,
        );
        for (const [index, quantile] of found.entries()) {
          expect(quantile).toBeGreaterThanOrEqual(found[index - 1] ?? Math.min(...values));
          expect(quantile).toBeLessThanOrEqual(Math.max(...values));
        }
      }),
    );
  });
});
