import { buildInputs } from './build/build-inputs.ts';
import { buildPages } from './build/build-pages.ts';
import { rememberBuild, standsAsBuilt, type LastBuild } from './build/last-build.ts';
import { buildData } from './pipeline/build-data.ts';

const derived = process.env['DERIVED_DIR'] ?? 'data/derived';
const build: LastBuild = {
  memory: `${process.env['CACHE_DIR'] ?? 'node_modules/.cache'}/last-build`,
  folders: { data: 'data', derived, dist: process.env['OUT_DIR'] ?? 'dist' },
  inputs: buildInputs('.', process.env),
};
const files = standsAsBuilt(build);
if (files !== null) {
  console.log(`${build.folders.dist}: nothing has changed since its ${files} files were built`);
} else if ((await buildData(['--out', derived], console)) !== 0 || !buildPages({}, 'inherit')) {
  process.exitCode = 1;
} else {
  rememberBuild(build);
}
