import { expect, test } from 'vitest';
import { partsIn } from '../../src/offline/parts-in.ts';

const home = 'https://evidence.example/b/';

test('a page needs its style sheet, icon and scripts, and none of what it leads to', () => {
  const html = `<link rel="canonical" href="https://evidence.example/b/figures/"><link rel="stylesheet" href="/b/_astro/site.x.css">
<link rel="icon" href="/b/favicon.svg"><script type="module" src="/b/_astro/a.js"></script>
<a href="/b/statements/">x</a><a href="/b/data/all.zip">x</a><img src="https://elsewhere.example/b/_astro/x.png">`;
  expect(partsIn(html, `${home}figures/`, home)).toEqual(
    ['_astro/site.x.css', 'favicon.svg', '_astro/a.js'].map((path) => home + path),
  );
});

test('a page of a release needs what the release has beside it', () => {
  const html = '<link rel="stylesheet" href="../../styles/site.css"><script src="../../notice.js"></script>';
  expect(partsIn(html, `${home}releases/1.0.0/figures/fig-05/`, home)).toEqual(
    ['styles/site.css', 'notice.js'].map((path) => `${home}releases/1.0.0/${path}`),
  );
});

test('a script needs the modules that it imports at once, and no other', () => {
  const script = 'import{a}from"./a.js";import"./b.js";export*from\'./a.js\';()=>import("./later.js");';
  expect(partsIn(script, `${home}_astro/c.js`, home)).toEqual(
    ['a.js', 'b.js'].map((name) => `${home}_astro/${name}`),
  );
});
