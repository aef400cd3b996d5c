import { readFileSync } from 'node:fs';
import { frozenRelease } from '../../scripts/release/frozen-release.ts';
import type { PreparedRelease } from '../../scripts/release/make-release.ts';

/** The release of the project, to be written as another project would write its first. */
export function anyRelease(): PreparedRelease {
  const { list } = frozenRelease('data/releases', '1.0.0');
  return { list, archive: readFileSync('data/releases/1.0.0/release.zip') };
}
