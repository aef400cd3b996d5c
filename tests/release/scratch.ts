import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { buildData } from '../../scripts/pipeline/build-data.ts';
import { sealDescriptors } from '../../scripts/pipeline/seal-descriptors.ts';
import { gatherFiles } from '../../scripts/release/gather-files.ts';
import { prepareRelease, writeRelease } from '../../scripts/release/make-release.ts';
import { indexEvidence } from '../../src/evidence/index-evidence.ts';
import { evidenceSchema } from '../../src/schema/evidence.ts';
import { fingerprintsSchema } from '../../src/schema/fingerprint.ts';
import type { Release } from '../../src/schema/release.ts';
import { currentFiles } from '../../src/verify/current-files.ts';
import { cellRecords, thingRecords, type CellsFile, type ThingsFile } from '../../src/verify/verify-files.ts';
import type { VerifyEdition } from '../../src/verify/verify-record.ts';

/** A project of its own: sources, releases and corrections in a temporary folder. */
export interface Scratch {
  readonly folder: string;
  readonly data: string;
  readonly releases: string;
  readonly corrections: string;
}

/** The address that the pages of a scratch release were built for. */
export const site = 'http://built-for.invalid';

/** Replaces words in a source table, and seals it. */
export function edit({ data }: Scratch, file: string, from: string, to: string): void {
  const path = join(data, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
  sealDescriptors(data);
}

/** What the pipeline makes of the project. */
export async function derive({ data, folder }: Scratch, version: string): Promise<string> {
  const out = join(folder, 'derived');
  const errors: string[] = [];
  const status = await buildData(
    ['--data', data, '--out', out, '--version', version, '--released', '2026-11-29'],
    {
      log: () => undefined,
      error: (line: string) => errors.push(line),
    },
  );
  if (status !== 0) throw new Error(errors.join('\n'));
  return out;
}

/** What /verify/ knows of derived data. */
function verifyFilesOf(derived: string): { things: ThingsFile; cells: CellsFile } {
  const parse = (name: string): unknown => JSON.parse(readFileSync(join(derived, name), 'utf8'));
  const evidence = indexEvidence(evidenceSchema.parse(parse('evidence.json')));
  const { records } = fingerprintsSchema.parse(parse('fingerprints.json'));
  return currentFiles(evidence, new Map(Object.entries(records)));
}

/** The records of derived data, as /verify/ has them. */
export function editionOf(derived: string): VerifyEdition {
  const { things, cells } = verifyFilesOf(derived);
  const records = thingRecords(things);
  return { version: things.version, records: new Map([...records, ...cellRecords(cells, records)]) };
}

/** A built site of one page in each language, with what pages have that a release must not keep. */
function builtSite(folder: string, derived: string, version: string): string {
  const dist = join(folder, 'dist');
  const { things, cells } = verifyFilesOf(derived);
  const value = things.records['st:profit-exploring']?.value?.ja ?? '';
  const page = (lang: string): string => `<!DOCTYPE html><html lang="${lang}"><head><title>図表5</title>
<meta name="description" content="図表"><link rel="canonical" href="${site}/figures/fig-05/">
<link rel="stylesheet" href="/_astro/figure-page.abc_123.css"></head><body><main id="content" tabindex="-1">
<nav class="breadcrumb"><a href="/">ホーム</a></nav><h1>図表5</h1>
<form class="chart-controls" hidden><input type="radio"></form>
<div class="chart-host" data-chart="fig-05" data-ref="table:fig-05"><svg><text>${value}</text></svg><p class="chart-hint">操作</p></div>
<template data-chart="fig-05" data-variant="difference.chart"><div class="chart"><svg><text>差</text></svg><p class="chart-hint">操作</p></div></template>
<template data-chart="fig-05" data-variant="levels.table"><table></table></template>
<p><a class="traced" href="/statements/#profit-exploring" data-ref="st:profit-exploring">${value}</a>
<a href="/figures/fig-05/#data">図</a> <a href="/glossary/#x">語</a> <a href="https://elsewhere.example/">外</a></p>
<div class="downloads"><dl class="formats"><div><ul><li data-ref="files:fig-05/csv"><a href="/data/tables/fig-05.csv" download>CSV</a></li>
<li data-ref="files:fig-05/xlsx"><a href="/data/tables/fig-05.xlsx" download>Excel</a></li></ul></div></dl></div>
<details class="cite"><dl class="citations"><div><pre class="citation">出典（${site}/figures/fig-05/）（<span>年月日</span>）</pre><button>コピー</button></div><div>RIS</div></dl></details>
<details class="embed"><pre class="citation">${site}/embed/</pre></details>
<script type="module" src="/_astro/a.js"></script></main></body></html>`;
  const files = {
    'figures/fig-05/index.html': page('ja'),
    'en/figures/fig-05/index.html': page('en'),
    'embed/figures/fig-05/index.html': page('ja').replace('figure-page.abc_123', 'embed.abc_123'),
    'en/embed/figures/fig-05/index.html': page('en').replace('figure-page.abc_123', 'embed.abc_123'),
    'about/index.html': page('ja'),
    '_astro/figure-page.abc_123.css': 'p{margin:0}',
    '_astro/embed.abc_123.css': 'p{margin:0}',
    [`verify/${version}/things.json`]: JSON.stringify(things),
    [`verify/${version}/cells.json`]: JSON.stringify(cells),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  return dist;
}

/** Gathers the files that a release of derived data would have. */
function gather({ folder }: Scratch, derived: string, version: string): Map<string, Uint8Array> {
  const dist = builtSite(folder, derived, version);
  return gatherFiles({ version, released: '2026-11-29', derived, dist, site });
}

/** Releases the project as it is, whatever the version. */
export async function release(
  place: Scratch,
  version: string,
  corrections: string | null = null,
): Promise<Release> {
  const derived = await derive(place, version);
  if (corrections !== null) writeFileSync(place.corrections, corrections);
  const prepared = prepareRelease(
    ...([version, '2026-11-29', gather(place, derived, version)] as const),
    ...([corrections === null ? null : place.corrections, place.releases] as const),
  );
  writeRelease(place.releases, prepared);
  return prepared.list;
}
