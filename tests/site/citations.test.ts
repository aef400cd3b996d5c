import { describe, expect, test } from 'vitest';
import { findMentions } from '../../src/verify/find-mentions.ts';
import { builtEvidence, builtFingerprints, builtPages, type BuiltPage } from './built-site.ts';

const { records } = builtFingerprints();
const { statements, figures, cases, sources, published, released } = builtEvidence();
const cited = new Map<string, string>([
  ...statements.map(({ id }) => [`/statements/${id}/`, `st:${id}`] as const),
  ...figures.map(({ id }) => [`/figures/${id}/`, `fig:${id}`] as const),
  ...cases.map(({ id }) => [`/cases/${id}/`, `case:${id}`] as const),
  ...published
    .filter(({ roles }) => !roles.includes('synthetic'))
    .map(({ id }) => [`/data/${id}/`, `table:${id}`] as const),
]);
/** The publication that is credited first: the report, or that of a table which is not from it. */
const firstSource = new Map(
  published
    .filter(({ id, figure }) => figure === null && id !== 'statements')
    .map((table) => [`table:${table.id}`, table.sources[0]]),
);
const pages = builtPages();
const referenceOf = ({ path }: BuiltPage): string | undefined => cited.get(path.replace(/^\/en\//, '/'));
const citing = pages.filter((page) => referenceOf(page) !== undefined);

function contents({ document }: BuiltPage, name: string): string[] {
  return [...document.querySelectorAll(`meta[name="${name}"]`)].map(
    (element) => element.getAttribute('content') ?? '',
  );
}

test('every statement, figure, case and table has a page in both languages', () => {
  expect(citing.length).toBe(2 * cited.size);
});

describe.each(citing)('$path', (page) => {
  const fingerprint = records[referenceOf(page) ?? ''] ?? 'none';

  test('is cited in six forms, each of which leads back to it', () => {
    const texts = [...page.document.querySelectorAll('details.cite .citation')].map(
      ({ textContent }) => textContent,
    );
    expect(texts.length).toBe(6);
    for (const text of texts)
      expect(findMentions(text, [])).toContainEqual({
        ...{ kind: 'fingerprint', fingerprint, isKnownScheme: true },
      });
  });

  test('tells citation software what it is, and whose before that', () => {
    const address = page.document.querySelector('link[rel=canonical]')?.getAttribute('href');
    const [title = ''] = contents(page, 'citation_title');
    expect(title).not.toBe('');
    expect(contents(page, 'DC.title')).toEqual([title]);
    expect(contents(page, 'citation_fulltext_html_url')).toEqual([address]);
    expect(contents(page, 'DC.identifier')).toEqual([address, fingerprint]);
    expect(contents(page, 'citation_language')).toEqual([page.locale]);
    const first = firstSource.get(referenceOf(page) ?? '') ?? 'interim-report';
    const { title: credited } = sources.find(({ id }) => id === first) ?? {};
    expect(contents(page, 'citation_reference')[0]).toContain(credited?.[page.locale] ?? 'no title');
    expect(contents(page, 'citation_publication_date')).toEqual([released.replaceAll('-', '/')]);
    expect(contents(page, 'DC.date')).toEqual([released]);
  });
});

test('no other page says that it can be cited', () => {
  const others = pages.filter((page) => referenceOf(page) === undefined);
  const offering = others.filter(
    (page) =>
      contents(page, 'citation_title').length + page.document.querySelectorAll('.citation').length > 0,
  );
  expect(offering.map(({ path }) => path)).toEqual([]);
});
