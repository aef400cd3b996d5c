import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { downloadFormats } from '../../src/downloads/download-formats.ts';
import { message } from '../../src/i18n/messages.ts';
import { locales } from '../../src/schema/locale.ts';
import { readSlides } from '../downloads/read-slides.ts';
import { zipEntries } from '../downloads/zip-entries.ts';
import { builtEvidence, builtPages } from './built-site.ts';
import { distFolder } from './page-paths.ts';

const { figures, tables, published, version, released } = builtEvidence();
const folder = join(distFolder, 'figures/downloads');
const files = readdirSync(folder);
const site = process.env['SITE_URL'] ?? 'http://localhost:4321';

function read(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(folder, name)));
}

describe.each(figures)('$id', ({ id, table }) => {
  const own = files.filter((name) => name.startsWith(`${id}.`));
  const svgs = own.filter((name) => name.endsWith('.svg'));

  test('has slides in both languages and an archive; a chart also has its pictures', () => {
    expect(own).toEqual(expect.arrayContaining([`${id}.ja.pptx`, `${id}.en.pptx`, `${id}.zip`]));
    expect(own.filter((name) => name.endsWith('.png'))).toEqual(
      svgs.map((name) => name.replace('.svg', '.png')),
    );
    expect(svgs.filter((name) => name.endsWith('.ja.svg')).length).toBe(svgs.length / 2);
    expect(own.length).toBe(3 + 2 * svgs.length);
  });

  test.each(svgs)(
    '%s tells its roles, source, version, day and address, and is drawn as a PNG at twice its size',
    (name) => {
      const locale = name.endsWith('.en.svg') ? 'en' : 'ja';
      const svg = strFromU8(read(name));
      const address = `${site}${locale === 'en' ? '/en' : ''}/figures/${id}/`;
      for (const words of [version, released, address, message(locale, 'figure.source')])
        expect(svg).toContain(words);
      const shown =
        tables.find((each) => each.id === table)?.cells.filter(({ status }) => status === 'shown') ?? [];
      const roles = name.includes('.difference.')
        ? ['derived' as const]
        : [...new Set(shown.map(({ role }) => role))];
      for (const role of roles) expect(svg).toContain(message(locale, `role.${role}`));
      const size = (side: string): number => Number(new RegExp(` ${side}="(\\d+)"`).exec(svg)?.[1]);
      const png = Buffer.from(read(name.replace('.svg', '.png')));
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * size('width'), 2 * size('height')]);
    },
  );

  test.each(locales)('has in %s a slide with the address of its page', async (locale) => {
    const [slide] = await readSlides(read(`${id}.${locale}.pptx`));
    expect(slide?.links).toEqual([`${site}${locale === 'en' ? '/en' : ''}/figures/${id}/`]);
  });

  test('has an archive with all of these and the files of its table, byte for byte', () => {
    const archive = unzipSync(read(`${id}.zip`));
    const held = Object.keys(archive).filter((path) => !path.startsWith('README.'));
    const names = held.map((path) => path.split('/').pop() ?? '');
    const tableFiles =
      table === null
        ? []
        : ['csv', 'json', 'parquet', 'arrow', 'xlsx', 'excel.csv'].map((end) => `${table}.${end}`);
    expect(names.toSorted()).toEqual([...own.filter((name) => !name.endsWith('.zip')), ...tableFiles].sort());
    for (const path of held) {
      const [room, name = ''] = path.split('/');
      const served = join(room === 'data' ? join(distFolder, 'data/tables') : folder, name);
      expect(Buffer.from(archive[path] ?? []).equals(readFileSync(served)), path).toBe(true);
    }
    for (const locale of locales) {
      const readme = strFromU8(archive[`README.${locale}.txt`] ?? new Uint8Array());
      for (const path of held) expect(readme).toContain(`- ${path}: `);
      expect(readme).toContain(version);
      expect(readme).not.toMatch(/\{[a-z]+(?::|\})|undefined/);
    }
  });

  test.each(builtPages().filter(({ path }) => /^(?:\/en)?$/.test(path.replace(`/figures/${id}/`, ''))))(
    'offers on $path each format once, in the language of the page',
    ({ locale, document }) => {
      const offered = [...document.querySelectorAll('.formats a[download]')].map(
        (link) => link.getAttribute('href')?.split('/').pop() ?? '',
      );
      const formats = Object.values(downloadFormats).filter(
        ({ of }) =>
          of === 'figure' || of === 'everything' || (of === 'table' ? table !== null : svgs.length > 0),
      );
      const endings = formats.map(({ extension, perLanguage }) =>
        perLanguage ? `.${locale}.${extension}` : `.${extension}`,
      );
      expect(offered.length).toBe(endings.length);
      offered.forEach((name, index) => {
        expect(name.startsWith(`${id}.`) && name.endsWith(endings[index] ?? '')).toBe(true);
      });
    },
  );
});

describe('the archive of everything', () => {
  const bytes = new Uint8Array(readFileSync(join(distFolder, 'data/all.zip')));
  const archive = unzipSync(bytes);
  const paths = Object.keys(archive);

  test('holds every file of every table and figure once, in a folder for each format', () => {
    const inTables = readdirSync(join(distFolder, 'data/tables')).filter(
      // The archive has its own words on the columns; what describes a CSV on the web names its address there.
      (name) => !name.endsWith('.zip') && !name.endsWith('.csv-metadata.json'),
    );
    const inFigures = files.filter((name) => !name.endsWith('.zip'));
    const names = paths.filter((path) => path.includes('/')).map((path) => path.split('/').pop() ?? '');
    expect(names.toSorted()).toEqual([...inTables, ...inFigures].sort());
    expect(paths.filter((path) => !path.includes('/'))).toEqual([
      'README.en.txt',
      'README.ja.txt',
      'manifest.json',
    ]);
    const folders = new Set(
      paths.filter((path) => path.includes('/')).map((path) => path.slice(0, path.lastIndexOf('/'))),
    );
    const ends = ['arrow', 'csv', 'excel.csv', 'json', 'parquet', 'xlsx'];
    expect([...folders].sort()).toEqual(
      [
        ...ends.flatMap((end) => [`tables/${end}`, `synthetic/${end}`]),
        'figures/pptx',
        'figures/png',
        'figures/svg',
      ].sort(),
    );
  });

  test('holds generated data apart, under a name that says so', () => {
    const generated = published.filter(({ roles }) => roles.includes('synthetic')).map(({ id }) => id);
    const held = paths.filter((path) => path.startsWith('synthetic/'));
    expect(held.length).toBe(generated.length * 6);
    expect(held.filter((path) => !/-synthetic\.[\w.]+$/.test(path))).toEqual([]);
    expect(paths.filter((path) => !path.startsWith('synthetic/') && path.includes('synthetic'))).toEqual([]);
  });

  test('is sorted and bears the day of the data alone', () => {
    const entries = zipEntries(bytes);
    expect(entries.map(({ name }) => name)).toEqual(paths.toSorted());
    expect(new Set(entries.map(({ date }) => date))).toEqual(new Set([`${released}T12:00:00`]));
  });

  test.each(locales)('explains itself in %s', (locale) => {
    const readme = strFromU8(archive[`README.${locale}.txt`] ?? new Uint8Array());
    for (const { id } of published) expect(readme).toContain(`- ${id}: `);
    expect(readme).toContain(message(locale, 'site.independent'));
    expect(readme).toContain(`- tables/csv/ (${published.length - 2}): `);
    expect(readme).not.toMatch(/\{[a-z]+(?::|\})|undefined/);
  });
});
