import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { manifestSchema } from '../src/schema/evidence.ts';
import { printPages } from './pdf/print-pages.ts';
import { writeChecksums } from './verify/write-checksums.ts';

const dist = resolve(process.env['OUT_DIR'] ?? 'dist');
const derived = process.env['DERIVED_DIR'] ?? 'data/derived';
const base = (process.env['BASE_PATH'] ?? '/').replace(/\/$/, '');
const { released: day } = manifestSchema.parse(
  JSON.parse(readFileSync(join(derived, 'manifest.json'), 'utf8')),
);
const figures = readdirSync(join(dist, 'figures'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'downloads')
  .map(({ name }) => name)
  .sort();
const fileOf = new Map<string, string>(
  figures.flatMap((id) => [
    [`/figures/${id}/`, `${id}.ja.pdf`] as const,
    [`/en/figures/${id}/`, `${id}.en.pdf`] as const,
  ]),
);
let bytes = 0;
for await (const { path, pdf } of printPages([...fileOf.keys()], { dist, base, day })) {
  writeFileSync(join(dist, 'figures/downloads', fileOf.get(path) ?? ''), pdf);
  bytes += pdf.length;
}
writeChecksums(dist);
console.log(`${dist}: ${fileOf.size} figures printed, ${(bytes / 1024 ** 2).toFixed(1)} MB`);
