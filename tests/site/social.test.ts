import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { builtPages, type BuiltPage } from './built-site.ts';
import { elsewhere } from './other-builds.ts';
import { distFolder } from './page-paths.ts';

const site = process.env['SITE_URL'] ?? 'http://localhost:4321';
const listed = builtPages().filter(({ document }) => document.querySelector('meta[name=robots]') === null);

function meta({ document }: BuiltPage, name: string): string {
  return (
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? ''
  );
}

/** Width and height as they stand in the header of a PNG. */
function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

test.each(listed)('$path has a social image of its own, with a text for those who do not see it', (page) => {
  const image = meta(page, 'og:image');
  const name = page.path === '/' || page.path === '/en/' ? `${page.path}home/` : page.path;
  expect(image.startsWith(`${site}/`)).toBe(true);
  expect(image.endsWith(`/social${name.slice(0, -1)}.png`)).toBe(true);
  const file = new URL(image).pathname.replace(new URL(process.env['BASE_PATH'] ?? '/', site).pathname, '/');
  expect(
    sizeOf(readFileSync(join(distFolder, file))),
    'a page without an image belongs into src/routes/site-pages.ts',
  ).toEqual({ width: 1200, height: 630 });
  expect(meta(page, 'og:image:alt')).toContain(meta(page, 'og:title'));
  expect(meta(page, 'twitter:card')).toBe('summary_large_image');
});

test.each(listed)('$path says elsewhere what it is', (page) => {
  expect(meta(page, 'og:title').length).toBeGreaterThan(1);
  expect(page.document.title).toContain(
    page.path === '/' || page.path === '/en/' ? '' : meta(page, 'og:title'),
  );
  expect(meta(page, 'og:description')).toBe(meta(page, 'description'));
  expect(meta(page, 'og:url')).toBe(page.document.querySelector('link[rel=canonical]')?.getAttribute('href'));
  expect(meta(page, 'og:locale')).toBe(page.locale === 'ja' ? 'ja_JP' : 'en_GB');
  expect(['website', 'article']).toContain(meta(page, 'og:type'));
});

describe('a build for a sub-path', () => {
  const dist = join(inject('otherBuilds').elsewhere, 'dist');

  test('names its images below that path', () => {
    const home = builtPages(dist).find(({ path }) => path === '/en/');
    const address = `${elsewhere.site}${elsewhere.base}social/en/home.png`;
    expect(home && meta(home, 'og:image')).toBe(address);
  });

  test('has the same images, byte for byte, but for those whose words are others', () => {
    const names = readdirSync(join(distFolder, 'social'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.png'),
    );
    const image = (folder: string, name: string): Buffer => readFileSync(join(folder, 'social', name));
    const changed = names.filter((name) => !image(dist, name).equals(image(distFolder, name)));
    expect(names.length).toBeGreaterThan(80);
    expect(changed.sort()).toEqual([
      'en/figures/fig-05.png',
      'en/statements/commercialised-exploring.png',
      'figures/fig-05.png',
      'statements/commercialised-exploring.png',
    ]);
  });
});

test('a phone finds an icon', () => {
  expect(sizeOf(readFileSync(join(distFolder, 'apple-touch-icon.png')))).toEqual({ width: 180, height: 180 });
});
