import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { galleryForms } from '../../src/gallery/gallery-forms.ts';
import { message } from '../../src/i18n/messages.ts';
import { builtPages } from './built-site.ts';
import { distFolder } from './page-paths.ts';

const pages = builtPages();
const isGallery = (path: string): boolean => path.replace(/^\/en\//, '/').startsWith('/gallery/');
const gallery = pages.filter(({ path }) => isGallery(path));
const others = pages.filter(({ path }) => !isGallery(path));

test('every form has a page in both languages, and one page shows them all', () => {
  expect(gallery.length).toBe(2 * (galleryForms.length + 1));
});

describe.each(gallery)('$path', ({ document, locale }) => {
  test('is not to be indexed and has no social image', () => {
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(document.querySelector('meta[property^="og:"], meta[name^="twitter:"]')).toBeNull();
  });

  test('frames every chart whole and says that it is synthetic', () => {
    const drawings = [...document.querySelectorAll('main svg')];
    expect(drawings.length).toBeGreaterThan(5);
    expect(
      drawings.filter((svg) => svg.closest('figure.synthetic[data-ref="gallery:synthetic"]') === null),
    ).toEqual([]);
    const frames = [...document.querySelectorAll('figure.synthetic')];
    const unsaid = frames.filter((frame) => !frame.textContent.includes(message(locale, 'gallery.framed')));
    expect(unsaid).toEqual([]);
    const silent = frames.filter(
      (frame) =>
        !frame
          .querySelector('.description')
          ?.textContent.includes(locale === 'ja' ? '合成データ' : 'synthetic'),
    );
    expect(silent).toEqual([]);
  });
});

test('no other page leads to the gallery, and no list of addresses names it', () => {
  const leading = others.filter(({ document }) => document.querySelector('a[href*="/gallery/"]') !== null);
  expect(leading.map(({ path }) => path)).toEqual([]);
  const lists = readdirSync(distFolder).filter((name) => /\.(?:xml|txt)$/.test(name));
  expect(lists.filter((name) => readFileSync(join(distFolder, name), 'utf8').includes('gallery'))).toEqual(
    [],
  );
});

test('no other page holds synthetic data, but for the reproduction, which has tests of its own', () => {
  const synthetic = '.synthetic, [data-ref^="gallery:"], .bar-dots, [data-role=synthetic]';
  const found = others
    .filter(({ path }) => !path.endsWith('/reproduction/'))
    .filter(({ document }) => document.querySelector(synthetic) !== null);
  expect(found.map(({ path }) => path)).toEqual([]);
});
