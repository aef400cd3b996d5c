import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import packageJson from '../../../package.json' with { type: 'json' };
import { thisMachine } from '../../../scripts/bench/this-machine.ts';
import { writeBenchmark } from '../../../scripts/bench/write-benchmark.ts';
import { resolveChromium } from '../../../scripts/chromium/resolve-chromium.ts';
import { textTable } from '../../../scripts/survey/terminal/text-table.ts';
import { indexEvidence } from '../../../src/evidence/index-evidence.ts';
import { figureVariants } from '../../../src/figures/figure-variants.ts';
import { type PageCost, siteBenchmarkSchema } from '../../../src/schema/site-benchmark.ts';
import { builtEvidence, builtPages } from '../../site/built-site.ts';
import { distFolder } from '../../site/page-paths.ts';
import { buildPeer } from './build-peer.ts';
import { figureContent, type FigureContent } from './figure-content.ts';
import { conditions, loadPage } from './load-page.ts';
import { pageCost, type PageLoad, sentSize } from './page-cost.ts';
import { peerPackages } from './peer-packages.ts';
import { peers } from './peers.ts';
import { repeatOptions } from './repeat-options.ts';
import { runCommand } from './run-command.ts';
import { type CompressedSite, serveCompressed } from './serve-compressed.ts';

const help = `Loads the page of a figure in Chromium beside pages with the same content made with Observable Framework, Observable
Plot in the browser, ECharts and Vega-Lite: in turns, on a processor and a network slowed down. Build the site first:
npm run build. The other tools are a project of their own: npm ci --prefix tests/bench/site

Usage: npm run bench:site -- [--rounds 7] [--publish --date YYYY-MM-DD]`;

const published = fileURLToPath(
  new URL('../../../src/content/site-benchmarks/figure-page.json', import.meta.url),
);
// The finding that the report begins with, in two charts and two tables; only one page of a figure is heavier, by a hundredth.
const figure = 'fig-05';
const path = `/figures/${figure}/`;
const goals = { times: 9, blocking: 10 } as const;

/** A page to load, and the loads of it so far. */
interface Contestant {
  readonly way: PageCost['way'];
  readonly site: CompressedSite;
  readonly path: string;
  readonly loads: PageLoad[];
}

function readContent(): FigureContent {
  const page = builtPages().find((each) => each.path === path);
  if (page === undefined) throw new Error(`${path} is not among the built pages. Run: npm run build`);
  const evidence = indexEvidence(builtEvidence());
  const { variants } = figureVariants(evidence, evidence.figure(figure), undefined, 'ja');
  return figureContent(page.document, variants);
}

async function serveAll(content: FigureContent, workshop: string): Promise<Contestant[]> {
  const own: Contestant = { way: 'own', site: await serveCompressed(distFolder), path, loads: [] };
  const others: Contestant[] = [];
  for (const peer of peers) {
    const site = await serveCompressed(await buildPeer(peer, content, workshop));
    others.push({ way: peer.way, site, path: '/', loads: [] });
  }
  return [own, ...others];
}

async function measure(
  browser: Browser,
  all: readonly Contestant[],
  bars: number,
  rounds: number,
): Promise<void> {
  for (let round = 0; round <= rounds; round += 1) {
    for (const { site, path: own, loads } of all) {
      const load = await loadPage(browser, site, { path: own, bars });
      // The first load finds a server that has compressed nothing yet.
      if (round > 0) loads.push(load);
    }
  }
}

function printCosts(costs: readonly PageCost[]): void {
  const [own] = costs;
  const rows = costs.map(({ way, bytes, scripts, requests, visible, shift, blocking }) => [
    way,
    ...[bytes, (bytes / (own?.bytes ?? NaN)).toFixed(1), scripts, requests, visible].map(String),
    ...[(visible / (own?.visible ?? NaN)).toFixed(1), shift, blocking].map(String),
  ]);
  const head = [
    'way',
    'bytes',
    'x own',
    'JavaScript',
    'requests',
    'chart ms',
    'x own',
    'shift',
    'blocking ms',
  ];
  console.log(textTable([head, ...rows]).join('\n'));
}

async function run(args: readonly string[]): Promise<void> {
  const { rounds, date } = repeatOptions(args, 7);
  const packages = peerPackages();
  const content = readContent();
  const bars = content.charts.levels.length;
  const workshop = await mkdtemp(join(tmpdir(), 'bench-site-'));
  const browser = await chromium.launch(await resolveChromium());
  const contestants = await serveAll(content, workshop);
  try {
    await measure(browser, contestants, bars, rounds);
    const costs = contestants.map(({ way, loads }) => pageCost(way, loads));
    printCosts(costs);
    const [own] = contestants;
    if (own === undefined) return;
    const whole = await loadPage(browser, own.site, { path, bars, keeps: true });
    const [then, now] = [sentSize(whole.sent), sentSize(own.loads[0]?.sent ?? [])];
    const afterwards = { bytes: then.bytes - now.bytes, requests: then.requests - now.requests };
    console.log(
      `Afterwards the page of this site asks for ${afterwards.bytes} bytes in ${afterwards.requests} requests, to open without a network.`,
    );
    if (date === null) return;
    const others = Object.entries(packages).filter(([name]) => name !== 'lighthouse');
    const benchmark = siteBenchmarkSchema.parse({
      ...{ date, machine: thisMachine(), figure, ...conditions, rounds, goals, costs, afterwards },
      versions: {
        [packageJson.name]: packageJson.version,
        Chromium: browser.version(),
        ...Object.fromEntries(others),
      },
    });
    writeBenchmark(published, benchmark);
  } finally {
    await browser.close();
    for (const { site } of contestants) await site.close();
    await rm(workshop, { recursive: true });
  }
}

process.exitCode = await runCommand({ name: 'bench:site', help, run }, process.argv.slice(2));
