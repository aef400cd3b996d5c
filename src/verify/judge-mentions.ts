import type { Mention } from './find-mentions.ts';
import type { VerifyEdition, VerifyRecord } from './verify-record.ts';

/** A record as it was in an earlier version. */
interface EarlierRecord {
  /** The last version in which it was so. */
  readonly version: string;
  readonly record: VerifyRecord;
}

/**
 * `current` as it stands now; `corrected` it stood so and is another now; `withdrawn` it stood in an earlier version and
 * is there no more; `unknown` it never stood; `otherScheme` a fingerprint made by another rule; `synthetic` it is
 * generated and must not be cited.
 */
export const judgementStatuses = [
  'current',
  'corrected',
  'withdrawn',
  'unknown',
  'otherScheme',
  'synthetic',
] as const;

/** What became of something that a text speaks of. */
export interface Judgement {
  readonly status: (typeof judgementStatuses)[number];
  /** The fingerprint or the id, as it was pasted. */
  readonly asked: string;
  readonly reference: string | null;
  readonly now: VerifyRecord | null;
  /** For `corrected` and `withdrawn` what was cited; for `current` the last that was another, if there was one. */
  readonly was: EarlierRecord | null;
  /** The first version in which it was no longer as it had been; null where it always was. */
  readonly since: string | null;
}

/**
 * Holds what a text speaks of against every version of the data.
 *
 * @param mentions - what was found in the text
 * @param editions - the versions, the newest first; the first is the current one
 * @returns one judgement for each thing, in order; words that only looked like an id are left out
 */
export function judgeMentions(mentions: readonly Mention[], editions: readonly VerifyEdition[]): Judgement[] {
  const judged = mentions.flatMap((mention): { mention: Mention; judgement: Judgement }[] => {
    const judgement =
      mention.kind === 'fingerprint' ? ofFingerprint(mention, editions) : ofReference(mention, editions);
    return judgement === null ? [] : [{ mention, judgement }];
  });
  // Where a citation has both, the fingerprint says more than the address or the id beside it.
  const sealed = new Set(
    judged
      .filter(({ mention }) => mention.kind === 'fingerprint')
      .map(({ judgement }) => judgement.reference),
  );
  const kept = judged.filter(
    ({ mention, judgement: { reference } }) =>
      mention.kind === 'fingerprint' || reference === null || !sealed.has(reference),
  );
  return distinct(kept.map(({ judgement }) => judgement));
}

function ofFingerprint(
  { fingerprint, isKnownScheme }: Mention & { kind: 'fingerprint' },
  editions: readonly VerifyEdition[],
): Judgement {
  const nothing = { asked: fingerprint, reference: null, now: null, was: null, since: null };
  if (!isKnownScheme) return { status: 'otherScheme', ...nothing };
  for (const edition of editions) {
    for (const [reference, record] of edition.records) {
      if (record.fingerprint === fingerprint) return judge(fingerprint, reference, edition, editions);
    }
  }
  return { status: 'unknown', ...nothing };
}

function ofReference(
  { text, candidates, version, isSure }: Mention & { kind: 'reference' },
  editions: readonly VerifyEdition[],
): Judgement | null {
  const cited = editions.filter((edition) => edition.version === version);
  for (const edition of [...cited, ...editions]) {
    const reference = candidates.find((candidate) => edition.records.has(candidate));
    if (reference !== undefined) return judge(text, reference, edition, editions);
  }
  if (!isSure) return null;
  return { status: 'unknown', asked: text, reference: null, now: null, was: null, since: null };
}

/** What became of a record that stood in a version. */
function judge(
  asked: string,
  reference: string,
  { records }: VerifyEdition,
  editions: readonly VerifyEdition[],
): Judgement {
  const history = editions.map((each) => ({
    version: each.version,
    record: each.records.get(reference) ?? null,
  }));
  const now = history[0]?.record ?? null;
  const cited = records.get(reference) ?? null;
  if (now?.role === 'synthetic')
    return { status: 'synthetic', asked, reference, now, was: null, since: null };
  const isCurrent = now !== null && now.fingerprint === cited?.fingerprint;
  const place = isCurrent
    ? history.findIndex(({ record }) => record !== null && record.fingerprint !== now.fingerprint)
    : history.findIndex(({ record }) => record !== null && record.fingerprint === cited?.fingerprint);
  const { version = '', record = null } = history[place] ?? {};
  const status = isCurrent ? 'current' : now === null ? 'withdrawn' : 'corrected';
  return {
    ...{ status, asked, reference, now },
    was: record === null ? null : { version, record },
    since: record === null ? null : (history[place - 1]?.version ?? null),
  };
}

function distinct(judgements: readonly Judgement[]): Judgement[] {
  const byKey = Map.groupBy(
    judgements,
    ({ status, reference, asked, was }) => `${status} ${reference ?? asked} ${was?.record.fingerprint ?? ''}`,
  );
  return [...byKey.values()].flatMap((same) => same.slice(0, 1));
}
