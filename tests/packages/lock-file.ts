import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
      inBundle: z.boolean().optional(),
    }),
  ),
});

/** A package as the lock file names it. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
  readonly integrity: string | null;
  readonly resolved: string | null;
  readonly hasInstallScript: boolean;
  /** Whether it comes inside another package, whose hash holds it too. */
  readonly inBundle: boolean;
}

/** Reads every package that `npm ci` may install in a folder, on whatever machine. */
export function lockedPackages(folder: string): LockedPackage[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')));
  return Object.entries(packages).flatMap(([path, entry]) =>
    path === ''
      ? []
      : {
          name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
          version: entry.version ?? '',
          licence: entry.license ?? null,
          integrity: entry.integrity ?? null,
          resolved: entry.resolved ?? null,
          hasInstallScript: entry.hasInstallScript === true,
          inBundle: entry.inBundle === true,
        },
  );
}
