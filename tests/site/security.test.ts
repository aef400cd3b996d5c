import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentPolicy } from '../../src/security/content-policy.ts';
import { builtPages } from './built-site.ts';
import { distFolder } from './page-paths.ts';

const pages = builtPages();
const read = (file: string): string => readFileSync(join(distFolder, file), 'utf8');
const base = new URL(process.env['BASE_PATH'] ?? '/', 'http://site.test/').pathname.replace(/\/?$/, '/');

/** The headers of a rule of `_headers`, by name. */
function ruleOf(path: string): Map<string, string> {
  const rule = read('_headers')
    .split('\n\n')
    .find((lines) => lines.startsWith(`${base}${path}\n`));
  return new Map(
    [...(rule ?? '').matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}

test('every page states its policy before it loads anything, the same as the header', () => {
  const stated = (html: string): string | undefined =>
    /^<!DOCTYPE html><html[^>]*>\s*<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]+)">/i.exec(
      html,
    )?.[1];
  const closed = /^\/(?:en\/)?explore\/local\/$/;
  const wrong = [...pages, { path: '/404/', html: read('404.html') }].filter(
    ({ path, html }) => stated(html) !== contentPolicy(closed.test(path) ? 'closed' : 'site'),
  );
  expect(wrong.map(({ path, html }) => `${path}: ${stated(html) ?? 'none'}`)).toEqual([]);
  expect(ruleOf('*').get('Content-Security-Policy')).toBe(contentPolicy('site'));
  expect(ruleOf('explore/local/').get('Content-Security-Policy')).toContain(contentPolicy('closed'));
  expect(ruleOf('_astro/*').get('Cache-Control')).toContain('immutable');
});

test('what a release keeps holds to the header too: no script, style or handler stands in a page', () => {
  const files = globSync('releases/*/**/*.html', { cwd: distFolder });
  expect(files.length).toBeGreaterThan(200);
  const tag = /<[a-z][\w-]*(?:\s+[^\s"'<>=]+(?:=(?:"[^"]*"|'[^']*'))?)*\s*\/?>/giu;
  const isInline = (opening: string): boolean =>
    /^<style\b|^<script\b(?!.*\s(?:src=|type="application\/ld\+json"))|\s(?:style|on[a-z]+)=/iu.test(
      opening.replaceAll(/="[^"]*"/gu, (value) => (value.includes('ld+json') ? value : '="a"')),
    );
  expect(['<p style="a">', '<script>', '<a onclick="a">', '<style>'].every(isInline)).toBe(true);
  expect(isInline('<script src="/a.js" type="module">')).toBe(false);
  const inline = files.flatMap((file) =>
    (read(file).match(tag) ?? []).filter(isInline).map((found) => [file, found]),
  );
  expect(inline).toEqual([]);
});

test('links tell the site that they lead to nothing that they need not', () => {
  const known = /^(?:external noopener|nofollow|license|next|prev)$/;
  const links = pages.flatMap(({ document }) => [...document.querySelectorAll('a[rel]')]);
  expect(links.map((link) => link.getAttribute('rel') ?? '').filter((rel) => !known.test(rel))).toEqual([]);
  // A link out of a frame opens another window, which learns nothing of this one: `_blank` means `noopener`.
  const targets = pages.filter(({ document }) => document.querySelector('[target]') !== null);
  expect(targets.filter(({ path }) => !path.includes('/embed/')).map(({ path }) => path)).toEqual([]);
  const named = pages.flatMap(({ document }) => [...document.querySelectorAll('[target]')]);
  expect(
    new Set(named.map((element) => `${element.localName} ${element.getAttribute('target') ?? ''}`)),
  ).toEqual(new Set(['base _blank']));
  expect(ruleOf('*').get('Referrer-Policy')).toBe('no-referrer');
});

test('no script sets a cookie', () => {
  const scripts = globSync('{_astro/*.js,sw.js,releases/*/*.js}', { cwd: distFolder });
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.filter((file) => /\bcookie(?:Store)?\b/.test(read(file)))).toEqual([]);
});
