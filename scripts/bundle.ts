import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { zip } from '../src/downloads/formats/zip.ts';
import { manifestSchema } from '../src/schema/evidence.ts';
import { bundleFiles } from './bundle/bundle-files.ts';
import { calledWith } from './called-with.ts';

const called = calledWith(
  'bundle',
  'Packs the site as an archive that opens from a folder, without a server.',
  {
    dist: process.env['OUT_DIR'] ?? 'dist',
    derived: process.env['DERIVED_DIR'] ?? 'data/derived',
    output: 'bundle/sme-innovation-evidence.zip',
  },
);
if (called !== null) await bundle(called);

async function bundle({ dist, derived, output }: NonNullable<typeof called>): Promise<void> {
  const { origin } = new URL(process.env['SITE_URL'] ?? 'http://localhost:4321');
  const base = (process.env['BASE_PATH'] ?? '/').replace(/\/$/, '');
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(`${derived}/manifest.json`, 'utf8')));
  const files = await bundleFiles(resolve(dist), { origin, base });
  const packed = zip(files, manifest.released);
  mkdirSync(dirname(output), { recursive: true });
  // A run that is stopped must leave the earlier bundle or none.
  writeFileSync(`${output}.half`, packed);
  renameSync(`${output}.half`, output);
  console.log(`${output}: ${files.size} files, ${(packed.length / 1024 ** 2).toFixed(1)} MB`);
}
