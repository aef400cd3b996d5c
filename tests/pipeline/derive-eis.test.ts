import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sealDescriptors } from '../../scripts/pipeline/seal-descriptors.ts';
import type { EisRow } from '../../src/schema/eis.ts';
import { evidenceSchema } from '../../src/schema/evidence.ts';
import { runBuild, type BuildRun } from './run-build.ts';
import { workspace } from './workspace.ts';

const header = 'iso2,iso3,country,indicator,reference_year,percent_of_smes';

async function build(lines: readonly string[]): Promise<{ run: BuildRun; out: string }> {
  const { data, out } = workspace();
  writeFileSync(join(data, 'eis/eis-sme-innovation.csv'), [header, ...lines, ''].join('\n'));
  sealDescriptors(data);
  return { run: await runBuild({ data, out }), out };
}

function rowsOf(out: string): readonly EisRow[] {
  return evidenceSchema.parse(JSON.parse(readFileSync(join(out, 'evidence.json'), 'utf8'))).eis.rows;
}

const lines = [
  'JP,JPN,Japan,product_innovation,2016,13.5',
  'AL,ALB,Albania,product_innovation,2016,22.5',
  'AU,AUS,Australia,product_innovation,2016,22.5',
  'JP,JPN,Japan,product_innovation,2018,15.25',
  'JP,JPN,Japan,business_process_innovation,2018,30',
  'AL,ALB,Albania,business_process_innovation,2018,40',
];

test('ranks each wave and indicator among its countries, and states what is missing', async () => {
  const { run, out } = await build(lines);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  const rows = rowsOf(out);
  const row = (id: string) => rows.find((candidate) => candidate.id === id);
  // Equal values share a place, and the next place counts both.
  expect(row('alb-product-2016')?.rank).toBe(1);
  expect(row('aus-product-2016')?.rank).toBe(1);
  expect(row('jpn-product-2016')).toMatchObject({ rank: 3, countries: 3, estimate: 0.135, role: 'derived' });
  expect(row('jpn-product-2018')).toMatchObject({ rank: 1, countries: 1 });
  expect(row('jpn-process-2018')).toMatchObject({ rank: 2, countries: 2 });
  // Every country of the catalogue, each indicator, each wave.
  expect(rows).toHaveLength(3 * 2 * 2);
  expect(row('aus-product-2018')).toMatchObject({
    estimate: null,
    rank: null,
    countries: 1,
    status: 'notPublished',
  });
});

test('the ranking is published with described columns', async () => {
  const { out } = await build(lines);
  const table = JSON.parse(readFileSync(join(out, 'tables/eis-ranking.json'), 'utf8')) as {
    columns: { name: string; title: { ja: string; en: string } }[];
    rows: object[];
  };
  expect(table.rows).toHaveLength(3 * 2 * 2);
  expect(table.columns.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['country', 'wave', 'estimate', 'rank', 'countries', 'role', 'status']),
  );
  for (const { title } of table.columns) expect(title.ja !== '' && title.en !== '').toBe(true);
});

test('a country that the catalogue does not name and a value that stands twice are problems', async () => {
  const { run } = await build([
    'XX,XXX,Nowhere,product_innovation,2016,1',
    'JP,JPN,Japan,product_innovation,2016,13.5',
    'JP,JPN,Japan,product_innovation,2016,14',
  ]);
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('eis/eis-sme-innovation.csv:2 iso3: "XXX" is not known');
  expect(run.stderr).toContain('eis/eis-sme-innovation.csv:4: jpn-product-2016 stands in row 3 too');
});
