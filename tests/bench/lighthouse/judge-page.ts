import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { resolveChromium } from '../../../scripts/chromium/resolve-chromium.ts';
import type { PageScores } from '../../../src/schema/lighthouse-scores.ts';
import { peerProject } from '../pages/peer-packages.ts';
import { readReport } from './read-report.ts';

const run = promisify(execFile);
const program = join(peerProject, 'node_modules', 'lighthouse', 'cli', 'index.js');

/** Has Lighthouse judge a page as on a phone, as it does unless told otherwise, in a browser of its own. */
export async function judgePage(
  url: string,
  { executablePath, args, env }: Awaited<ReturnType<typeof resolveChromium>>,
): Promise<PageScores> {
  const flags = `--chrome-flags=${['--headless', ...args].join(' ')}`;
  const { stdout } = await run(
    process.execPath,
    [program, url, '--output=json', '--quiet', '--no-enable-error-reporting', flags],
    { env: { ...env, CHROME_PATH: executablePath }, maxBuffer: 2 ** 27 },
  );
  return readReport(stdout);
}
