import { expect, test } from 'vitest';
import { keptKind } from '../../src/offline/kept-kind.ts';

const home = 'https://evidence.example/some/base/';
const kindOf = (path: string) => keptKind({ method: 'GET', url: home + path, range: false }, home);

test.each([
  ['', 'page'],
  ['en/', 'page'],
  ['figures/fig-05/?view=table#data', 'page'],
  ['releases/1.0.0/en/figures/fig-05/', 'page'],
  ['_astro/PageScript.abc.js', 'asset'],
  ['favicon.svg', 'part'],
  ['explore/data/need-synthetic.json', 'part'],
  ['search/ja.json', 'part'],
  ['verify/versions.json', 'part'],
  ['verify/1.0.0/cells.json', 'part'],
  ['barriers/charts/considered.value.en.html', 'part'],
  ['releases/1.0.0/differences.json', 'part'],
  ['releases/1.0.0/styles/figure-page.css', 'part'],
  ['releases/1.0.0/notice.js', 'part'],
])('%s is kept as a %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

test.each([
  'data/all.zip',
  'data/tables/fig-05.parquet',
  'data/tables/fig-05.json',
  'data/survey/answers.csv',
  'figures/downloads/fig-05.pptx',
  'releases/1.0.0/release.zip',
  'releases/1.0.0/tables/fig-05.csv',
  'embed/figures/fig-05/',
  'releases/1.0.0/en/embed/figures/fig-05/',
  'api/',
  'sw.js',
  'social/index.png',
])('%s is not kept', (path) => {
  expect(kindOf(path)).toBeNull();
});

test('nothing is kept of another site, of another way to ask, or in part', () => {
  const url = `${home}figures/`;
  expect(
    keptKind({ method: 'GET', url: 'https://evidence.example/figures/', range: false }, home),
  ).toBeNull();
  expect(keptKind({ method: 'GET', url: 'https://elsewhere.example/', range: false }, home)).toBeNull();
  expect(keptKind({ method: 'POST', url, range: false }, home)).toBeNull();
  expect(keptKind({ method: 'GET', url, range: true }, home)).toBeNull();
});
