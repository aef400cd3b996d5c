import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { settledSbom } from './sbom/settled-sbom.ts';

const { values } = parseArgs({ options: { output: { type: 'string', default: 'sbom.cdx.json' } } });
const { name } = z.object({ name: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
// Of the lock file alone: what lies in node_modules depends on the machine.
const asked = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
const sbom = settledSbom(execFileSync('npm', asked, { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 }), name);
writeFileSync(values.output, `${JSON.stringify(sbom, null, 1)}\n`);
console.log(`${values.output}: ${sbom.components.length} packages`);
