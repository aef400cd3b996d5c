import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { zip } from '../src/downloads/formats/zip.ts';
import { manifestSchema } from '../src/schema/evidence.ts';
import { bundleFiles } from './bundle/bundle-files.ts';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: process.env['OUT_DIR'] ?? 'dist' },
    derived: { type: 'string', default: process.env['DERIVED_DIR'] ?? 'data/derived' },
    output: { type: 'string', default: 'bundle/sme-innovation-evidence.zip' },
  },
});
const { origin } = new URL(process.env['SITE_URL'] ?? 'http://localhost:4321');
const base = (process.env['BASE_PATH'] ?? '/').replace(/\/$/, '');
const manifest = manifestSchema.parse(JSON.parse(readFileSync(`${values.derived}/manifest.json`, 'utf8')));
const files = await bundleFiles(resolve(values.dist), { origin, base });
const packed = zip(files, manifest.released);
mkdirSync(dirname(values.output), { recursive: true });
// A run that is stopped must leave the earlier bundle or none.
writeFileSync(`${values.output}.half`, packed);
renameSync(`${values.output}.half`, values.output);
console.log(`${values.output}: ${files.size} files, ${(packed.length / 1024 ** 2).toFixed(1)} MB`);
