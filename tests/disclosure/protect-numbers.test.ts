import { describe, expect, test } from 'vitest';
import { magnitudeSystem } from '../../src/disclosure/magnitude-system.ts';
import { protectRelease } from '../../src/disclosure/protect-release.ts';
import type { ReleaseStructure } from '../../src/disclosure/release-structure.ts';
import { defaultRules, type DisclosureRules } from '../../src/disclosure/thresholds.ts';
import type { UnprotectedEstimate } from '../../src/disclosure/unprotected-estimate.ts';
import type { NumberEstimate } from '../../src/schema/survey-estimate.ts';
import { isSolved, type Knowledge, rangeOf, widthOf } from './attacker.ts';
import { chance } from './survey-rows.ts';

/** A firm: whole weights and sales, so that what an attacker computes is exact; no category where it gave none. */
interface Firm {
  readonly weight: number;
  readonly sales: number | null;
  readonly size: string | null;
  readonly region: string | null;
}

const dimensions = { size: ['small', 'medium', 'large'], region: ['north', 'south', 'west'] } as const;
type Dimension = keyof typeof dimensions;
const structure: ReleaseStructure = {
  kinds: { sales: 'single', size: 'single', region: 'single' },
  ...{ unions: [], askedIf: [], numbers: { sales: { low: 0, high: Infinity, bands: {} } } },
};

/** Firms of which a few are giants, so that they make up most of what they stand in. */
function firms(seed: number): Firm[] {
  const next = chance(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  return Array.from({ length: 160 }, (_, place): Firm => {
    const isGiant = place % 40 === 7;
    return {
      weight: 1 + Math.floor(next() * 4),
      sales: next() < 0.05 ? null : Math.floor(isGiant ? 20_000 + next() * 20_000 : 20 + next() * 200),
      size: place < 2 ? null : isGiant ? 'large' : pick(next() < 0.1 ? ['large'] : ['small', 'medium']),
      region: pick(dimensions.region),
    };
  });
}

/** As if everybody had told the size: what is left over is then no hiding place. */
function complete(people: readonly Firm[]): Firm[] {
  return people.map((firm) => ({ ...firm, size: firm.size ?? 'small' }));
}

type Group = readonly (readonly [Dimension, string])[];

function groupsOf(by: readonly Dimension[]): Group[] {
  return by.reduce<Group[]>(
    (made, dimension) =>
      made.flatMap((group) =>
        dimensions[dimension].map((category) => [...group, [dimension, category] as const]),
      ),
    [[]],
  );
}

/** The unprotected rows of tables of sales, tabulated here rather than by the engine. */
function salesRows(
  people: readonly Firm[],
  tables: readonly {
    readonly by: readonly Dimension[];
    readonly statistics: readonly ('mean' | 'total')[];
  }[],
): UnprotectedEstimate[] {
  return tables.flatMap(({ by, statistics }) =>
    groupsOf(by).flatMap((group) => {
      const inside = people.filter((firm) =>
        group.every(([dimension, category]) => firm[dimension] === category),
      );
      const parts = inside.flatMap(({ weight, sales }) => (sales === null ? [] : [weight * sales]));
      const total = parts.reduce((sum, part) => sum + part, 0);
      const given = inside.filter(({ sales }) => sales !== null);
      const baseWeight = given.reduce((sum, { weight }) => sum + weight, 0);
      return statistics.map((statistic): UnprotectedEstimate => ({
        table: ['sales', ...by].join('-by-'),
        ...{ question: 'sales', base: 'answerers', universe: 'firms', statistic, probability: null },
        ...{ unit: 'million yen', category: null },
        by: group.map(([variable, category]) => ({ variable, category })),
        estimate: given.length === 0 ? null : statistic === 'total' ? total : total / baseWeight,
        ...{
          se: 1,
          low: 0,
          high: 1,
          level: 0.95,
          roundedTo: null,
          n: given.length,
          baseN: given.length,
          baseWeight,
        },
        ...{ effectiveN: 1, df: 1, designEffect: 1, role: 'derived', status: 'shown', reason: null },
        invented: false,
        guard: { total, absolute: total, tail: null, largest: parts.toSorted((a, b) => b - a).slice(0, 2) },
      }));
    }),
  );
}

const nameOf = (size: string | null, region: string): string => JSON.stringify([size, region]);

/** The combinations of size and region that a row adds up; where the bases add up, nobody is without a size. */
function partsOf({ by }: Pick<NumberEstimate, 'by'>, isComplete: boolean): string[] {
  const wanted = (dimension: Dimension) => by.find(({ variable }) => variable === dimension)?.category;
  return [...dimensions.size, ...(isComplete ? [] : [null])].flatMap((size) =>
    dimensions.region.flatMap((region) =>
      (wanted('size') ?? size) === size && (wanted('region') ?? region) === region
        ? [nameOf(size, region)]
        : [],
    ),
  );
}

/** What an attacker makes of what was published: a mean times the weight of its base is a total as well. */
function knowledgeOf(rows: readonly Readonly<UnprotectedEstimate>[], isComplete: boolean): Knowledge {
  return {
    names: [...new Set(rows.flatMap((row) => partsOf(row, isComplete)))].sort(),
    sums: rows.flatMap((row) => {
      if (row.estimate === null || (row.statistic === 'mean' && row.baseWeight === null)) return [];
      const total = Math.round(row.estimate * (row.statistic === 'mean' ? (row.baseWeight ?? 0) : 1));
      return [{ parts: new Map(partsOf(row, isComplete).map((name) => [name, 1])), total }];
    }),
  };
}

const tables = [
  { by: [], statistics: ['mean', 'total'] },
  { by: ['size'], statistics: ['mean'] },
  { by: ['region'], statistics: ['total'] },
  { by: ['size', 'region'], statistics: ['mean', 'total'] },
] as const;

const widthOfRule = ({ guard }: UnprotectedEstimate, { dominancePercent }: DisclosureRules): number =>
  (2 * dominancePercent * (guard?.largest[0] ?? 0)) / 100;

describe('an attacker who has all that was published', () => {
  const cases = [1, 2, 3, 4, 5, 6].flatMap((seed) => [
    { seed, isComplete: true },
    { seed, isComplete: false },
  ]);
  test.each(cases)('computes no withheld total: %o', ({ seed, isComplete }) => {
    const rows = salesRows(isComplete ? complete(firms(seed)) : firms(seed), tables);
    const { estimates, audit } = protectRelease(rows, structure);
    const knowledge = knowledgeOf(estimates, isComplete);
    const withheld = [...rows.entries()].filter(([place]) => estimates[place]?.status === 'suppressed');
    expect(withheld.length).toBeGreaterThan(2);
    expect(estimates.some(({ status }) => status !== 'suppressed')).toBe(true);
    const rules = new Set(audit.map(({ rule }) => rule));
    expect(rules.has('dominance')).toBe(true);
    expect(rules.has('complementary')).toBe(true);
    for (const [place, row] of withheld) {
      expect(isSolved(knowledge, partsOf(row, isComplete))).toBe(false);
      if (audit[place]?.rule === 'complementary') continue;
      // Whole totals are rounded to steps, of which the range may lack one at each end.
      expect(widthOf(rangeOf(knowledge, partsOf(row, isComplete)))).toBeGreaterThanOrEqual(
        widthOfRule(row, defaultRules) * 0.99,
      );
    }
  });

  test.each([1, 2, 3])('nor that of the two firms that gave no size (seed %i)', (seed) => {
    const people = firms(seed);
    const rows = salesRows(people, tables.slice(0, 2));
    const alone = people.filter(({ size, sales }) => size === null && sales !== null);
    expect(alone.length).toBeGreaterThan(0);
    const asked = dimensions.region.map((region) => nameOf(null, region));
    const { estimates } = protectRelease(rows, structure);
    expect(isSolved(knowledgeOf(rows, false), asked)).toBe(true);
    expect(isSolved(knowledgeOf(estimates, false), asked)).toBe(false);
  });

  test('would succeed if only the cells were withheld that the rules name', () => {
    const rows = salesRows(complete(firms(1)), tables);
    const { audit } = protectRelease(rows, structure);
    const primaryOnly = rows.map((row, place) =>
      [null, 'complementary'].includes(audit[place]?.rule ?? null) ? row : { ...row, estimate: null },
    );
    const knowledge = knowledgeOf(primaryOnly, true);
    const solved = primaryOnly.filter(
      (row) => row.estimate === null && isSolved(knowledge, partsOf(row, true)),
    );
    expect(solved.length).toBeGreaterThan(0);
  });
});

test('a cell falls as a whole, nothing of it is left, and the order of the rows changes nothing', () => {
  const rows = salesRows(firms(2), tables);
  const { estimates } = protectRelease(rows, structure);
  const cells = Map.groupBy(estimates, ({ by }) => JSON.stringify(by));
  for (const cell of cells.values()) expect(new Set(cell.map(({ status }) => status)).size).toBe(1);
  for (const row of estimates) {
    expect('guard' in row).toBe(false);
    if (row.status !== 'suppressed') continue;
    const { estimate, se, low, high, effectiveN, df, designEffect, reason } = row;
    expect([estimate, se, low, high, effectiveN, df, designEffect, reason]).toEqual(Array(8).fill(null));
  }
  const turned = protectRelease(rows.toReversed(), structure).estimates;
  expect([...turned].reverse()).toEqual([...estimates]);
});

test('between which ends a total lies follows from the limits of the question and of its bands', () => {
  const rows = salesRows(firms(1), [tables[0], tables[1]]);
  const bands = { size: { small: { low: 0, high: 50 }, medium: { low: 50, high: 300 } } };
  const limited = { ...structure, numbers: { sales: { low: 20, high: 40_000, bands } } };
  const { nodes } = magnitudeSystem(rows, limited);
  const endsOf = (place: number): number[] => {
    const node = nodes.find(({ rows: own }) => own.includes(place));
    const weight = rows[place]?.baseWeight ?? NaN;
    return [(node?.low ?? NaN) / weight, (node?.high ?? NaN) / weight];
  };
  expect(endsOf(0)).toEqual([20, 40_000]);
  // What lies above its own ends, as some small firms here do, is no reason to lie.
  expect(endsOf(2)[0]).toBe(20);
  expect(endsOf(3)).toEqual([50, 300]);
  expect(endsOf(4)).toEqual([20, 40_000]);
});

describe('a quantile', () => {
  const quantile = (probability: number, tail: number, n = 40): UnprotectedEstimate => {
    const [row] = salesRows(firms(1), [{ by: [], statistics: ['mean'] }]);
    if (row?.guard === undefined) throw new Error('no row');
    return {
      ...{ ...row, statistic: 'quantile', probability, n, baseN: n, category: null },
      guard: { ...row.guard, tail },
    };
  };

  test('with too few respondents beyond it is withheld alone', () => {
    const { estimates, audit } = protectRelease([quantile(0.5, 5), quantile(0.99, 4)], structure);
    expect(estimates.map(({ status }) => status)).toEqual(['shown', 'suppressed']);
    expect(estimates[1]).toMatchObject({ estimate: null, low: null, high: null, baseN: 40 });
    expect(audit[1]).toMatchObject({ rule: 'minimumTail', reason: 'thinTail', probability: 0.99 });
  });

  test('of a small base is withheld, whatever stands beyond it', () => {
    const { audit } = protectRelease([quantile(0.5, 9, 9)], structure);
    expect(audit[0]).toMatchObject({ rule: 'minimumBase', reason: 'smallBase' });
  });

  test('does not fall for a giant, since no total is told', () => {
    const row = quantile(0.5, 9);
    const dominated = { ...row, guard: { total: 100, absolute: 100, largest: [95, 1], tail: 9 } };
    expect(protectRelease([dominated], structure).estimates[0]?.status).toBe('shown');
  });
});

test('a number without what the rules must know is refused', () => {
  const rows = salesRows(firms(1), [tables[0]]).map((row) => ({ ...row, guard: undefined }));
  expect(() => protectRelease(rows as unknown as UnprotectedEstimate[], structure)).toThrow(
    'requires a guard',
  );
});
