import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import packageJson from '../../../package.json' with { type: 'json' };
import { median } from '../../../scripts/bench/median.ts';
import { thisMachine } from '../../../scripts/bench/this-machine.ts';
import { writeBenchmark } from '../../../scripts/bench/write-benchmark.ts';
import { browserBenchmarkSchema, type BrowserResult } from '../../../src/schema/browser-benchmark.ts';
import { resolveChromium } from '../../../scripts/chromium/resolve-chromium.ts';
import { serveFolder } from '../../e2e/static-server.ts';
import { distFolder } from '../../site/page-paths.ts';
import { type BenchTable, benchTables, respondentColumns } from './respondent-columns.ts';
import { loadArquero, timeArquero } from './time-arquero.ts';
import { loadExplorer, timeExplorer } from './time-explorer.ts';

const help = `Times a change of the explorer's table in Chromium, beside the same table that Arquero makes from respondents in
the browser, in turns and on a processor slowed down. Build the site first: npm run build

Usage: npm run bench:browser -- [--rounds 4] [--publish --date YYYY-MM-DD]`;

const published = fileURLToPath(
  new URL('../../../src/content/browser-benchmarks/explorer.json', import.meta.url),
);
const slowed = 4;
const limit = 50;
const part = 95;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '4' },
    publish: { type: 'boolean', default: false },
    date: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

async function slowPage(page: Page): Promise<Page> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  return page;
}

/** Both must show the same shares, or they were not timed with the same table. */
function requireSame(table: BenchTable, one: readonly number[], other: readonly number[]): void {
  const differ =
    one.length !== other.length || one.some((share, at) => Math.abs(share - (other[at] ?? NaN)) > 1);
  if (differ)
    throw new Error(
      `${table.question} by ${table.by}: ${one.join()} in the explorer, ${other.join()} in Arquero`,
    );
}

async function measure(explorer: Page, arquero: Page, times: number, rounds: number): Promise<BrowserResult> {
  const columns = respondentColumns(times);
  await loadArquero(arquero, columns);
  const taken = { explorer: [] as number[], arquero: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const table of benchTables) {
      const own = await timeExplorer(explorer, table);
      const other = await timeArquero(arquero, table);
      requireSame(table, own.shares, other.shares);
      taken.explorer.push(own.milliseconds);
      taken.arquero.push(other.milliseconds);
    }
  }
  const sorted = taken.explorer.toSorted((one, other) => one - other);
  const tenth = (value: number): number => Number(value.toFixed(1));
  return {
    ...{ rows: columns.weight.length, changes: sorted.length },
    explorer: tenth(median(sorted)),
    explorerMost: tenth(sorted[Math.ceil((sorted.length * part) / 100) - 1] ?? NaN),
    arquero: tenth(median(taken.arquero)),
  };
}

async function run(rounds: number): Promise<void> {
  const server = await serveFolder(distFolder, '/');
  const browser = await chromium.launch(await resolveChromium());
  try {
    const explorer = await slowPage(await browser.newPage());
    await loadExplorer(explorer, server.origin, benchTables);
    const results: BrowserResult[] = [];
    for (const times of [1, 99]) {
      const arquero = await slowPage(await browser.newPage());
      const result = await measure(explorer, arquero, times, rounds);
      await arquero.close();
      results.push(result);
      console.log(
        `${result.rows} respondents: explorer ${result.explorer} ms (${part}% within ${result.explorerMost}), Arquero ${result.arquero} ms, ${(result.arquero / result.explorer).toFixed(1)} times as long; ${result.changes} changes each`,
      );
    }
    if (!values.publish) return;
    const versions = {
      engine: packageJson.version,
      arquero: packageJson.dependencies.arquero,
      Chromium: browser.version(),
    };
    const benchmark = browserBenchmarkSchema.parse({
      ...{ date: values.date, machine: thisMachine(), versions, slowed, limit, part, results },
    });
    writeBenchmark(published, benchmark);
  } finally {
    await browser.close();
    await server.close();
  }
}

if (values.help) console.log(help);
else await run(Number(values.rounds));
