import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { calledWith } from './called-with.ts';
import { settledSbom } from './sbom/settled-sbom.ts';

const called = calledWith('sbom', 'Lists all packages that the lock file names, as CycloneDX.', {
  output: 'sbom.cdx.json',
});
if (called !== null) list(called.output);

function list(output: string): void {
  const { name } = z.object({ name: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
  // Of the lock file alone: what lies in node_modules depends on the machine.
  const asked = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const sbom = settledSbom(execFileSync('npm', asked, { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 }), name);
  writeFileSync(output, `${JSON.stringify(sbom, null, 1)}\n`);
  console.log(`${output}: ${sbom.components.length} packages`);
}
