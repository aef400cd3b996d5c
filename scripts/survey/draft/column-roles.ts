import type { ColumnProfile } from './column-profile.ts';
import type { DraftNotes } from './draft-notes.ts';

/** The columns that look as if they said how a respondent came into the sample. */
export interface DesignRoles {
  readonly id: string | null;
  readonly weight: string | null;
  readonly stratum: string | null;
  readonly cluster: string | null;
  readonly fpc: string | null;
}

const names = {
  id: /(?:^|[_\-. ])(?:id|no\.?|sn|serial|caseid|respid)$|^(?:id|respondent|serial)|(?:番号|ID)$|^\(column \d+\)$/i,
  weight: /weight|wgt|^wt|^pw$|ウェイト|ウエイト|重み|拡大係数|集計乗率/i,
  stratum: /^strat(?!eg)|strat(?:a|um)?$|stra$|^層|抽出層/i,
  cluster: /^psu|psu$|^cluster|^ea$|地点|クラスタ|集落/i,
  fpc: /^fpc$|^pop(?:ulation)?(?:_?size)?$|母集団/i,
} as const;

/** Without a name that says so, more columns than these that vary around 1 are something else. */
const mostLikelyWeights = 3;

/**
 * Finds the columns of the design by their names and by what stands in them.
 *
 * @param profiles - the columns that hold nothing personal
 * @param notes - receives what a person must look at
 * @returns the columns; null where none looks like it
 */
export function designRoles(profiles: readonly ColumnProfile[], notes: DraftNotes): DesignRoles {
  const named = (role: keyof typeof names): ColumnProfile[] =>
    profiles.filter((profile) => names[role].test(profile.name.normalize('NFKC')));
  const isFull = ({ empty, words, rows }: ColumnProfile): boolean =>
    empty === 0 && words.size === 0 && rows > 0;
  for (const { name } of named('id').filter((profile) => isFull(profile) && !profile.isUnique)) {
    notes.add('named like an id, but values stand twice', name);
  }
  const id = named('id').find((profile) => profile.isUnique && isFull(profile))?.name ?? null;
  if (id !== null) notes.add('taken as design.id, as no value stands twice', id);
  const weight = weightOf(
    profiles.filter((profile) => profile.name !== id && isFull(profile)),
    named('weight'),
    notes,
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
    notes.add(`taken as design.${role} by its name`, found.name);
    return found.name;
  };
  const fpc = other('fpc', ({ isNumeric, minimum }) => isNumeric && minimum >= 1);
  const stratum = other('stratum', ({ isUnique }) => !isUnique);
  return { id, weight, stratum, cluster: other('cluster', ({ isUnique }) => !isUnique), fpc };
}

/** A weight is positive everywhere; without a name that says so it is one where it varies around 1. */
function weightOf(
  full: readonly ColumnProfile[],
  named: readonly ColumnProfile[],
  notes: DraftNotes,
): string | null {
  const isPositive = (profile: ColumnProfile): boolean =>
    full.includes(profile) && profile.isNumeric && profile.minimum > 0;
  const [first, ...others] = named.filter(isPositive);
  // A weight in kilograms has empty cells.
  for (const { name } of named.filter((profile) => profile.isNumeric && !isPositive(profile))) {
    notes.add('named like a weight, but not positive in every row', name);
  }
  if (first !== undefined) {
    notes.add('taken as design.weight by its name', first.name);
    for (const { name } of others) notes.add('may be a weight too', name);
    return first.name;
  }
  const likely = full.filter(
    (profile) =>
      isPositive(profile) &&
      profile.fractions > profile.rows / 2 &&
      Math.abs(profile.sum / profile.rows - 1) < 0.2,
  );
  if (likely.length > mostLikelyWeights) return null;
  for (const { name } of likely) notes.add('varies around 1 and may be a weight', name);
  return likely.length === 1 ? (likely[0]?.name ?? null) : null;
}
