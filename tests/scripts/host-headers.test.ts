import { expect, test } from 'vitest';
import { writeHeaders } from '../../scripts/host-headers.ts';
import { contentPolicy } from '../../src/security/content-policy.ts';

const pages = [
  '',
  'en/',
  'about/',
  'en/about/',
  'embed/figures/a/',
  'en/embed/figures/a/',
  'releases/1.0.0/',
];
const rules = writeHeaders('/base/', pages).split('\n\n');

function headersOf(path: string): string | undefined {
  return rules.find((rule) => rule.startsWith(`/base/${path}\n`));
}

test('no other site may frame a page, but those that are there for it', () => {
  for (const path of ['', 'en/', 'about/*', 'en/about/*', 'releases/'])
    expect(headersOf(path)).toContain("frame-ancestors 'none'");
  expect(headersOf('*')).not.toContain('frame-ancestors');
  expect(rules.filter((rule) => rule.includes('/embed/'))).toEqual([]);
});

test('every rule that names a policy names a whole one, since some hosts take the last rule alone', () => {
  const policies = rules.flatMap((rule) => /Content-Security-Policy: (.*)/.exec(rule)?.[1] ?? []);
  expect(policies.length).toBeGreaterThan(7);
  expect(policies.filter((policy) => !policy.startsWith("default-src 'none';script-src 'self'"))).toEqual([]);
  expect(policies.filter((policy) => policy.includes('unsafe'))).toEqual([]);
});

test('where hosts join the policies of two rules, what the stricter one allows is left', () => {
  const closed = new Map(
    contentPolicy('closed')
      .split(';')
      .map((directive) => pair(directive)),
  );
  for (const [name, sources] of contentPolicy('site').split(';').map(pair))
    expect([sources, sources.replace(' data:', ''), "'none'"]).toContain(closed.get(name));
});

function pair(directive: string): [name: string, sources: string] {
  const space = directive.indexOf(' ');
  return [directive.slice(0, space), directive.slice(space + 1)];
}
