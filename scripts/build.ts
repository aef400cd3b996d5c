import { buildInputs } from './build/build-inputs.ts';
import { buildPages } from './build/build-pages.ts';
import { rememberBuild, standsAsBuilt, type LastBuild } from './build/last-build.ts';
import { buildData } from './pipeline/build-data.ts';
import { publishFolder, recoverOutput } from './pipeline/publish.ts';
import { checkTexts } from './texts/check-texts.ts';

const derived = process.env['DERIVED_DIR'] ?? 'data/derived';
const dist = process.env['OUT_DIR'] ?? 'dist';
const build: LastBuild = {
  memory: `${process.env['CACHE_DIR'] ?? 'node_modules/.cache'}/last-build`,
  folders: { data: 'data', derived, dist },
  inputs: buildInputs('.', process.env),
};
recoverOutput(dist);
const files = standsAsBuilt(build);
if (files !== null) console.log(`${dist}: nothing has changed since its ${files} files were built`);
else if (await isBuilt()) rememberBuild(build);
else {
  console.error(`${dist} is left as it was.`);
  process.exitCode = 1;
}

/** The whole way from the data to the pages, which are left as they were where a step fails. */
async function isBuilt(): Promise<boolean> {
  const texts = checkTexts();
  if (texts.count > 0) console.error(texts.toString());
  const status = await buildData(['--out', derived], console);
  if (texts.count > 0 || status !== 0) return false;
  return publishFolder(dist, (next) => buildPages({ OUT_DIR: next }, 'inherit'));
}
