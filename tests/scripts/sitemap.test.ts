import { expect, test } from 'vitest';
import { listedPage, writeSitemap } from '../../scripts/sitemap.ts';

const head = '<link rel="canonical" href="https://a.example/?a=1&amp;b=2">';

test('a page that asks not to be listed is not, nor one without an address', () => {
  expect(listedPage(head)).toEqual({ canonical: 'https://a.example/?a=1&amp;b=2', alternates: [] });
  expect(listedPage(`<meta name="robots" content="noindex">${head}`)).toBeNull();
  expect(listedPage('<title>404</title>')).toBeNull();
});

test('pages stand in the order of their addresses', () => {
  const pages = ['https://a.example/b/', 'https://a.example/a/'].map((canonical) => ({
    canonical,
    alternates: [['en', canonical]] as const,
  }));
  const text = writeSitemap(pages);
  expect(text.indexOf('/a/')).toBeLessThan(text.indexOf('/b/'));
  expect(text.match(/hreflang="en"/g)?.length).toBe(2);
});
