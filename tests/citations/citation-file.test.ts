import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { filledMessage, message } from '../../src/i18n/messages.ts';

const file = readFileSync('CITATION.cff', 'utf8');
const field = (name: string): string | undefined =>
  new RegExp(`^ *(?:- )?${name}: (.*)$`, 'm').exec(file)?.[1];

test('CITATION.cff cites the site as its pages do', () => {
  const site = { ja: message('ja', 'site.name'), en: message('en', 'site.name') };
  expect(field('title')).toBe(`${site.en} (${site.ja})`);
  expect(field('name')).toBe(filledMessage('en', 'cite.author', { site: site.en }));
  expect(field('version')).toBe(packageJson.version);
  expect(field('license')).toBe(packageJson.license);
});

test('CITATION.cff names the report as what the site rests on', () => {
  const { title, publisher, date } = readEvidence().source('interim-report');
  const [, references = ''] = file.split('\nreferences:\n');
  expect(references).toContain(`title: ${title.ja}\n`);
  expect(references).toContain(`name: ${publisher.ja}\n`);
  expect(references).toContain(`year: ${date}\n`);
});
