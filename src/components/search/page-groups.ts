import { getCollection } from 'astro:content';
import { readEvidence } from '../../evidence/read-evidence.ts';
import { filledMessage, message } from '../../i18n/messages.ts';
import { readReleases } from '../../releases/read-releases.ts';
import { type SitePage, sitePages } from '../../routes/site-pages.ts';
import { tablePath } from '../../routes/table-path.ts';
import type { Locale } from '../../schema/locale.ts';
import { statementTitle } from '../../text/statement-title.ts';

/** Pages of one kind. */
interface PageGroup {
  readonly id: string;
  readonly name: string;
  readonly pages: readonly {
    readonly path: string;
    /** As the page calls itself; may hold references. */
    readonly title: string;
    /** Where a number in the title comes from that is no reference in it. */
    readonly reference?: string;
  }[];
}

/**
 * Every page that readers may look for, in the groups in which the site puts them: what makes the argument first, then
 * what it rests on. A test holds the list against the sitemap.
 */
export async function pageGroups(locale: Locale): Promise<PageGroup[]> {
  const { figures, statements, published } = readEvidence().all;
  const findings = new Map(
    (await getCollection('figures')).map(({ id, data }) => [id, data.message[locale]]),
  );
  const cases = (await getCollection('cases')).toSorted((one, other) => one.data.order - other.data.order);
  const own = (where: SitePage['menu']) =>
    sitePages
      .filter(({ menu, path }) => menu === where && path !== '/search/')
      .map(({ path, title }) => ({ path, title: message(locale, title) }));
  return [
    { id: 'main', name: message(locale, 'nav.label'), pages: own('header') },
    {
      id: 'figures',
      name: message(locale, 'nav.figures'),
      pages: figures.map(({ id, number, title }) => ({
        path: `/figures/${id}/`,
        title: `${number === null ? '' : `{fig:${id}} `}${findings.get(id) ?? title[locale]}`,
      })),
    },
    {
      id: 'cases',
      name: message(locale, 'nav.cases'),
      pages: cases.map(({ id, data }) => ({ path: `/cases/${id}/`, title: data.message[locale] })),
    },
    {
      id: 'reference',
      name: message(locale, 'nav.reference'),
      pages: [
        ...own('footer'),
        ...readReleases().map(({ version }) => ({
          path: `/releases/${version}/`,
          title: filledMessage(locale, 'release.item', { version }),
          reference: `release:${version}`,
        })),
      ],
    },
    {
      id: 'statements',
      name: message(locale, 'nav.statements'),
      pages: statements.map((statement) => ({
        path: `/statements/${statement.id}/`,
        title: statementTitle(statement, locale),
        reference: `st:${statement.id}`,
      })),
    },
    {
      id: 'tables',
      name: message(locale, 'nav.data'),
      pages: published.map(({ id, title }) => ({
        path: tablePath(id),
        title: title[locale],
        reference: `table:${id}`,
      })),
    },
  ];
}
