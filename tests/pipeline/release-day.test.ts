import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { releaseDay } from '../../scripts/pipeline/release-day.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';

const citation = readFileSync('CITATION.cff', 'utf8');

test('the day of the version is read from the citation file, quoted or not', () => {
  expect(releaseDay('title: x\ndate-released: 2026-01-02\nversion: 1')).toBe('2026-01-02');
  expect(releaseDay("date-released: '2026-01-02'\n")).toBe('2026-01-02');
});

test('a citation file without it says what to add', () => {
  expect(() => releaseDay('version: 1\n# date-released: 2026-01-02')).toThrow(
    'Add a line such as: date-released:',
  );
  expect(() => releaseDay('date-released: soon')).toThrow('CITATION.cff');
});

test('the citation file, the package and the data name the same version and day', () => {
  expect(citation).toMatch(new RegExp(`^version: ${RegExp.escape(packageJson.version)}$`, 'm'));
  const { version, released } = readEvidence().all;
  // After a release the data are a draft of the next as soon as something differs.
  const named = version.endsWith('-draft') ? version : packageJson.version;
  expect([version, released]).toEqual([named, releaseDay(citation)]);
});
