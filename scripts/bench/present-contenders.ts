import type { BenchmarkOmission } from '../../src/schema/benchmark.ts';
import { type Contender, contenders } from './contenders.ts';
import { installedVersion, versionOfR } from './installed-version.ts';

/** Who can run on this machine. */
export interface PresentContenders {
  readonly present: readonly Contender[];
  /** Who cannot, as what it needs is missing. */
  readonly omissions: readonly BenchmarkOmission[];
  /** The versions of what the present ones need, by name. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Looks up which contenders can run on this machine. */
export function presentContenders(): PresentContenders {
  const r = versionOfR();
  const found = contenders.map((contender) => {
    const { needs } = contender;
    return { contender, needs, version: needs === null ? null : installedVersion(needs) };
  });
  const isMissing = ({ needs, version }: (typeof found)[number]): boolean =>
    needs !== null && version === null;
  const named = found.flatMap(({ needs, version }) =>
    needs === null || version === null ? [] : [[needs.startsWith('@') ? needs : `R ${needs}`, version]],
  );
  return {
    present: found.filter((each) => !isMissing(each)).map(({ contender }) => contender),
    omissions: found
      .filter(isMissing)
      .map(({ contender: { id } }) => ({ contender: id, rows: null, reason: 'notInstalled' })),
    versions: { ...(r === null ? {} : { R: r }), ...(Object.fromEntries(named) as Record<string, string>) },
  };
}
