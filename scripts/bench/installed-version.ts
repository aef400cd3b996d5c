import { execFileSync } from 'node:child_process';
import packageJson from '../../package.json' with { type: 'json' };
import type { Contender } from './contenders.ts';

/**
 * The version of what a contender needs, as far as it is installed.
 *
 * @param needs - the package of Node or of R
 * @returns the version; null where the package or R is missing
 */
export function installedVersion(needs: NonNullable<Contender['needs']>): string | null {
  if (needs === '@duckdb/node-api') {
    try {
      import.meta.resolve(needs);
      return packageJson.devDependencies[needs];
    } catch {
      return null;
    }
  }
  return askR(`cat(as.character(packageVersion("${needs}")))`);
}

/** The version of R; null where it is not installed. */
export function versionOfR(): string | null {
  return askR('cat(as.character(getRversion()))');
}

function askR(expression: string): string | null {
  try {
    return execFileSync('Rscript', ['-e', expression], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}
