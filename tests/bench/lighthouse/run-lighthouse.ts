import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import packageJson from '../../../package.json' with { type: 'json' };
import { thisMachine } from '../../../scripts/bench/this-machine.ts';
import { writeBenchmark } from '../../../scripts/bench/write-benchmark.ts';
import { resolveChromium } from '../../../scripts/chromium/resolve-chromium.ts';
import { textTable } from '../../../scripts/survey/terminal/text-table.ts';
import { lighthouseSchema, type PageScores } from '../../../src/schema/lighthouse-scores.ts';
import { locales } from '../../../src/schema/locale.ts';
import { distFolder, pagePaths } from '../../site/page-paths.ts';
import { peerPackages } from '../pages/peer-packages.ts';
import { repeatOptions } from '../pages/repeat-options.ts';
import { runCommand } from '../pages/run-command.ts';
import { serveCompressed } from '../pages/serve-compressed.ts';
import { judgePage } from './judge-page.ts';
import { middleRun } from './read-report.ts';

const help = `Has Lighthouse judge six pages of the built site in both languages, as on a phone, and names what keeps a score below
100. Build the site first: npm run build. Lighthouse is a package of a project of its own: npm ci --prefix tests/bench/site

Usage: npm run bench:lighthouse -- [--rounds 3] [--publish --date YYYY-MM-DD]`;

const published = fileURLToPath(new URL('../../../src/content/lighthouse/pages.json', import.meta.url));

// The first page, a list, a figure, a case and both pages for tables: what most readers open, and one of each kind.
const judged = ['/', '/figures/', '/figures/fig-05/', '/cases/engine/', '/explore/', '/explore/local/'];

/** A page in one language, with all that Lighthouse said of it. */
interface Subject {
  readonly path: string;
  readonly runs: PageScores[];
}

function subjects(): Subject[] {
  const built = pagePaths();
  const paths = judged.flatMap((path) =>
    locales.map((locale) => (locale === 'ja' ? path : `/${locale}${path}`)),
  );
  const missing = paths.find((path) => !built.includes(path));
  if (missing !== undefined) throw new Error(`${missing} is not among the built pages. Run: npm run build`);
  return paths.map((path) => ({ path, runs: [] }));
}

async function run(args: readonly string[]): Promise<void> {
  const { rounds, date } = repeatOptions(args, 3);
  const { lighthouse = '' } = peerPackages();
  const all = subjects();
  const found = await resolveChromium();
  const site = await serveCompressed(distFolder);
  try {
    // Canonical links of a build for this machine name localhost, and Lighthouse takes an address for another site.
    const origin = site.origin.replace('127.0.0.1', 'localhost');
    for (let round = 0; round < rounds; round += 1) {
      for (const { path, runs } of all) runs.push(await judgePage(origin + path, found));
    }
  } finally {
    await site.close();
  }
  const pages = all.map(({ path, runs }) => ({ path, ...middleRun(runs) }));
  const head = ['page', 'performance', 'accessibility', 'best practices', 'SEO'];
  const rows = pages.map(({ path, performance, accessibility, bestPractices, seo }) => [
    path,
    ...[performance, accessibility, bestPractices, seo].map(String),
  ]);
  console.log(textTable([head, ...rows]).join('\n'));
  for (const { path, failed } of pages) {
    for (const { audit, said } of failed) console.log(`${path}: ${audit}: ${said}`);
  }
  if (date === null) return;
  const browser = await chromium.launch(found);
  const versions = {
    ...{ [packageJson.name]: packageJson.version, Lighthouse: lighthouse },
    Chromium: browser.version(),
  };
  await browser.close();
  writeBenchmark(
    published,
    lighthouseSchema.parse({ date, machine: thisMachine(), versions, rounds, pages }),
  );
}

process.exitCode = await runCommand({ name: 'bench:lighthouse', help, run }, process.argv.slice(2));
