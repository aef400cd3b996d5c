import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { Problems } from '../../scripts/pipeline/problem.ts';
import { checkReleases } from '../../scripts/release/check-releases.ts';
import { frozenRelease } from '../../scripts/release/frozen-release.ts';
import { prepareRelease, writeRelease } from '../../scripts/release/make-release.ts';
import { runRelease } from '../../scripts/release/run-release.ts';
import { zip } from '../../src/downloads/formats/zip.ts';
import { heightMessage } from '../../src/embed/height-message.ts';
import { differencesFile } from '../../src/releases/differences-file.ts';
import { editionDifferences } from '../../src/releases/edition-differences.ts';
import { findMentions } from '../../src/verify/find-mentions.ts';
import { judgeMentions } from '../../src/verify/judge-mentions.ts';
import { contents } from '../pipeline/workspace.ts';
import { JSDOM } from 'jsdom';
import { derive, site, type Scratch } from './scratch.ts';
import { twoReleases, type TwoReleases } from './two-releases.ts';

/** A folder that is removed when the test ends. */
function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

function problemsOf(releases: string): string {
  const problems = new Problems();
  checkReleases(releases, problems);
  return problems.count === 0 ? '' : problems.toString();
}

describe('a release, a change and a second release', () => {
  let made: TwoReleases;
  let place: Scratch;

  beforeAll(async () => {
    made = await twoReleases(mkdtempSync(join(tmpdir(), 'release-')));
    ({ place } = made);
    return () => {
      rmSync(place.folder, { recursive: true });
    };
  }, 60_000);

  test('leave the first as it was, byte for byte', () => {
    expect(contents(join(place.releases, '1.0.0'))).toEqual(made.first);
    expect(problemsOf(place.releases)).toBe('');
    const page = (version: string): string =>
      new TextDecoder().decode(frozenRelease(place.releases, version).files.get('figures/fig-05/index.html'));
    expect(page('1.0.0')).toContain('28%');
    expect(page('1.0.1')).toContain('29%');
  });

  test('tell which numbers differ, and no others', () => {
    const { before, after } = made;
    const differences = editionDifferences(before.records, after.records);
    expect(differences.map(({ reference }) => reference)).toEqual(
      expect.arrayContaining([
        'cell:fig-05/profit-exploring',
        'st:profit-exploring',
        'table:fig-05',
        'fig:fig-05',
      ]),
    );
    expect(differences.map(({ reference }) => reference)).not.toContain('st:profit-not-exploring');
    const file = differencesFile(before, after) as { records: { ja: object; en: object } };
    expect(file).toMatchObject({
      current: '1.0.1',
      records: {
        ja: { 'st:profit-exploring': { was: '28%', now: '29%' } },
        en: { 'st:profit-exploring': { was: '28%', now: '29%' } },
      },
    });
    expect(file.records.ja).not.toHaveProperty('table:fig-05');
    expect(differencesFile(before, before)).toMatchObject({ records: { ja: {}, en: {} } });
  });

  test('let /verify/ say that the number was corrected', () => {
    const { before, after } = made;
    const judged = (text: string) => judgeMentions(findMentions(text, [`${site}/`]), [after, before]);
    const cited = before.records.get('st:profit-exploring')?.fingerprint ?? '';
    expect(judged(`……による（${cited}）`)).toMatchObject([
      {
        status: 'corrected',
        reference: 'st:profit-exploring',
        now: { value: { ja: '29%' } },
        since: '1.0.1',
      },
    ]);
    expect(judged(`${site}/releases/1.0.0/en/statements/profit-exploring/`)).toMatchObject([
      { status: 'corrected' },
    ]);
    expect(judged(`${site}/releases/1.0.0/statements/profit-not-exploring/`)).toMatchObject([
      { status: 'current' },
    ]);
  });

  test('ask for a patch, and until then for the name of a draft', () => {
    const { draft, second } = made;
    expect(second).toMatchObject({ previous: '1.0.0', level: 'patch' });
    expect(draft).toBe('1.0.1-draft');
    expect(second.changes).toContainEqual({ kind: 'recordChanged', record: 'st:profit-exploring' });
  });

  test('refuse a release that is there, and write nothing', async () => {
    const all = contents(place.folder);
    const said: string[] = [];
    const sayings = { log: () => undefined, error: (line: string) => said.push(line) };
    expect(await runRelease(['1.0.1', '--date', '2026-12-01', '--data', place.folder], sayings)).toBe(1);
    expect(said.join()).toContain('1.0.1 is there already');
    expect(contents(place.folder)).toEqual(all);
    const { files, list } = frozenRelease(place.releases, '1.0.1');
    const again = prepareRelease('1.0.1', list.released, files, null, place.releases);
    expect(() => {
      writeRelease(place.releases, again);
    }).toThrow('there already');
  });

  describe('when somebody changes a release', () => {
    function spoiled(change: (home: string) => void): string {
      const folder = temporary();
      cpSync(place.releases, folder, { recursive: true });
      change(join(folder, '1.0.0'));
      return problemsOf(folder);
    }

    /** Takes a list along with the archive, as one would who wants to hide a change. */
    function repacked(home: string, change: (files: Map<string, Uint8Array>) => void): void {
      const { files } = frozenRelease(join(home, '..'), '1.0.0');
      const changed = new Map(files);
      change(changed);
      const bytes = zip(changed, '2026-11-29');
      const { archive } = prepareRelease('1.0.0', '2026-11-29', changed, null, join(home, 'none')).list;
      const list = JSON.parse(readFileSync(join(home, 'release.json'), 'utf8')) as object;
      writeFileSync(join(home, 'release.zip'), bytes);
      writeFileSync(join(home, 'release.json'), JSON.stringify({ ...list, archive }));
    }

    const text = new TextEncoder().encode('changed');
    test.each<[string, (home: string) => void, string]>([
      [
        'a byte',
        (home) => {
          writeFileSync(join(home, 'release.zip'), 'x');
        },
        'release.zip: is not as it was frozen',
      ],
      [
        'a missing archive',
        (home) => {
          rmSync(join(home, 'release.zip'));
        },
        'the archive of the release is missing',
      ],
      [
        'a missing list',
        (home) => {
          rmSync(join(home, 'release.json'));
        },
        'the list of the release is missing',
      ],
      [
        'a broken list',
        (home) => {
          writeFileSync(join(home, 'release.json'), '{');
        },
        'cannot be read',
      ],
      [
        'a further file',
        (home) => {
          writeFileSync(join(home, 'note.txt'), '');
        },
        'note.txt: is not in the list',
      ],
      [
        'a file inside',
        (home) => {
          repacked(home, (files) => files.set('tables/fig-05.csv', text));
        },
        'tables/fig-05.csv: is not as listed',
      ],
      [
        'a file less inside',
        (home) => {
          repacked(home, (files) => files.delete('tables/fig-05.csv'));
        },
        'tables/fig-05.csv: is listed but missing',
      ],
      [
        'a file more inside',
        (home) => {
          repacked(home, (files) => files.set('more.csv', text));
        },
        'more.csv: is not in the list',
      ],
      [
        'a release less',
        (home) => {
          rmSync(home, { recursive: true });
        },
        'as the release before',
      ],
    ])('%s is found, with what to do', (_, change, what) => {
      const told = spoiled(change);
      expect(told).toContain(what);
      expect(told).toMatch(/hint: (?:a release is never changed: put back|move it out)/);
    });

    test('the build of the data fails and keeps what was there', async () => {
      const home = join(place.releases, '1.0.0', 'note.txt');
      writeFileSync(home, '');
      onTestFinished(() => {
        rmSync(home);
      });
      await expect(derive(place, '1.0.1')).rejects.toThrow('note.txt');
    });
  });

  test('a page of a release needs nothing of the current site but its lists', () => {
    const { files } = frozenRelease(place.releases, '1.0.0');
    const html = new TextDecoder().decode(files.get('en/figures/fig-05/index.html'));
    expect([...files.keys()].filter((path) => path.endsWith('.html'))).toEqual([
      'embed/figures/fig-05/index.html',
      'en/embed/figures/fig-05/index.html',
      'en/figures/fig-05/index.html',
      'figures/fig-05/index.html',
    ]);
    const { document } = new JSDOM(html).window;
    const links = [...document.querySelectorAll('[href], [src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    );
    expect(links.filter((link) => !/^(?:\.\.\/|#|https:\/\/elsewhere\.example)/.test(link))).toEqual([]);
    expect(links).toContain('../../../tables/fig-05.csv');
    expect(links).toContain('../../../figures/fig-05/#data');
    expect(
      document.querySelectorAll(
        'form, button, template, .breadcrumb, .chart-hint, .embed, [data-ref="files:fig-05/xlsx"]',
      ).length,
    ).toBe(0);
    expect([...document.querySelectorAll('svg text')].map(({ textContent }) => textContent)).toEqual([
      '28%',
      '差',
    ]);
    expect(document.querySelector('.citation')?.textContent).toBe(
      '出典（[the address of this page]）（年月日）',
    );
    expect([...document.querySelectorAll('.citations > div')].length).toBe(1);
    expect(document.querySelector('span.traced')?.getAttribute('data-ref')).toBe('st:profit-exploring');
  });

  test('what other sites show of a figure is in the release, with its version, and tells its height', () => {
    const { files } = frozenRelease(place.releases, '1.0.0');
    const text = (path: string): string => new TextDecoder().decode(files.get(path));
    const { document } = new JSDOM(text('en/embed/figures/fig-05/index.html')).window;
    expect(document.querySelector('base')?.getAttribute('target')).toBe('_blank');
    expect([...document.querySelectorAll('svg text')].map(({ textContent }) => textContent)).toEqual(['28%']);
    expect(document.querySelector('main > :last-child')?.textContent).toContain('release 1.0.0');
    expect(document.querySelectorAll('header, footer, form, button, template').length).toBe(0);
    const links = [...document.querySelectorAll('a[href^="."]')].map((link) => link.getAttribute('href'));
    expect(links).toContain('../../../../figures/fig-05/#data');
    expect(document.querySelector('script')?.getAttribute('src')).toBe('../../../../tell-height.js');
    expect(text('tell-height.js')).toContain("from './height-message.js'");
    expect(text('height-message.js')).toContain(heightMessage);
    const page = new JSDOM(text('figures/fig-05/index.html')).window.document;
    expect(page.querySelector('link[type="application/json+oembed"]')?.getAttribute('href')).toBe(
      '../../../../oembed/releases/1.0.0/figures/fig-05.ja.json',
    );
  });
});
