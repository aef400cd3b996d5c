import type { ColumnProfile } from './column-profile.ts';

/** The columns that look as if they said how a respondent came into the sample. */
export interface DesignRoles {
  readonly id: string | null;
  readonly weight: string | null;
  readonly stratum: string | null;
  readonly cluster: string | null;
  readonly fpc: string | null;
}

const names = {
  id: /(?:^|[_\- ])(?:id|no|sn|serial|caseid|respid)$|^(?:id|respondent|serial)|(?:番号|ID)$/i,
  weight: /weight|wgt|^wt|ウェイト|ウエイト|重み|拡大係数|集計乗率/i,
  stratum: /^strat|^層|抽出層/i,
  cluster: /^psu|^cluster|^ea$|地点|クラスタ|集落/i,
  fpc: /^fpc$|^pop(?:ulation)?(?:_?size)?$|母集団/i,
} as const;

/**
 * Finds the columns of the design by their names and by what stands in them.
 *
 * @param profiles - the columns
 * @param unsure - receives what a person must look at
 * @returns the columns; null where none looks like it
 */
export function designRoles(profiles: readonly ColumnProfile[], unsure: string[]): DesignRoles {
  const named = (role: keyof typeof names): ColumnProfile[] =>
    profiles.filter((profile) => names[role].test(profile.name.normalize('NFKC')));
  const isFull = ({ empty, rows }: ColumnProfile): boolean => empty === 0 && rows > 0;
  for (const { name } of named('id').filter(({ isUnique }) => !isUnique)) {
    unsure.push(`${name}: is named like an id, but values stand twice`);
  }
  const id = named('id').find((profile) => profile.isUnique && isFull(profile))?.name ?? null;
  const weight = weightOf(
    profiles.filter(({ name }) => name !== id),
    named('weight'),
    unsure,
  );
  const taken = [id, weight];
  const other = (
    role: 'stratum' | 'cluster' | 'fpc',
    fits: (profile: ColumnProfile) => boolean,
  ): string | null => {
    const found = named(role).find(
      (profile) => isFull(profile) && fits(profile) && !taken.includes(profile.name),
    );
    if (found === undefined) return null;
    taken.push(found.name);
    unsure.push(`${found.name}: taken as design.${role} by its name`);
    return found.name;
  };
  const fpc = other('fpc', ({ isNumeric, minimum }) => isNumeric && minimum >= 1);
  const stratum = other('stratum', ({ isUnique }) => !isUnique);
  return { id, weight, stratum, cluster: other('cluster', ({ isUnique }) => !isUnique), fpc };
}

/** A weight is positive everywhere; without a name that says so it is one where it varies around 1. */
function weightOf(
  profiles: readonly ColumnProfile[],
  named: readonly ColumnProfile[],
  unsure: string[],
): string | null {
  const isPositive = ({ isNumeric, empty, minimum }: ColumnProfile): boolean =>
    isNumeric && empty === 0 && minimum > 0;
  const [first, ...others] = named.filter(isPositive);
  for (const { name } of named.filter((profile) => !isPositive(profile))) {
    unsure.push(`${name}: is named like a weight, but is not positive everywhere`);
  }
  if (first !== undefined) {
    unsure.push(`${first.name}: taken as design.weight by its name`);
    for (const { name } of others) unsure.push(`${name}: may be a weight too`);
    return first.name;
  }
  const likely = profiles.filter(
    (profile) =>
      isPositive(profile) &&
      profile.fractions > profile.rows / 2 &&
      Math.abs(profile.sum / profile.rows - 1) < 0.2,
  );
  for (const { name } of likely) unsure.push(`${name}: varies around 1 and may be a weight`);
  return likely.length === 1 ? (likely[0]?.name ?? null) : null;
}
