import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder, pagePaths } from '../site/page-paths.ts';

interface PageFile {
  readonly path: string;
  readonly html: string;
}

/** `EVERY_PAGE=1` for a long run: every page is visited, and axe judges every one. */
const isLongRun = process.env['EVERY_PAGE'] === '1';

/** The folders in which one template makes a page for each of many records, without a drawing of its own. */
const recordPage = /^(?<family>(?:\/en)?\/(?:statements|explore|data|embed\/figures)\/)[^/]+\/$/;

/**
 * The pages that a test visits in a browser: every page, but of those of records, which differ in words alone, so many
 * that each kind of element is seen in each language: from the longest page on, those that show what none before did.
 */
export function visitedPages(): PageFile[] {
  const pages = pagePaths().map((path) => ({
    path,
    html: readFileSync(join(distFolder, path, 'index.html'), 'utf8'),
  }));
  if (isLongRun) return pages;
  const families = Map.groupBy(pages, ({ path }) => recordPage.exec(path)?.groups?.['family'] ?? path);
  return [...families.values()].flatMap((family) => pagesWithNews(longestFirst(family), elementsOf));
}

/**
 * The paths of those of these pages that axe judges, since it asks how a page is built and painted: so many that each
 * kind of element is judged wherever it stands, first those in Japanese.
 */
export function judgedPaths(pages: readonly PageFile[]): Set<string> {
  if (isLongRun) return new Set(pages.map(({ path }) => path));
  const isEnglish = ({ path }: PageFile): boolean => path.startsWith('/en/');
  const japanese = pages.filter((page) => !isEnglish(page));
  const inTurn = [...longestFirst(japanese), ...longestFirst(pages.filter(isEnglish))];
  return new Set(pagesWithNews(inTurn, placesOf).map(({ path }) => path));
}

function longestFirst(pages: readonly PageFile[]): PageFile[] {
  return pages.toSorted((one, other) => other.html.length - one.html.length);
}

/** The pages that show what none before them did. */
function pagesWithNews(pages: readonly PageFile[], shownBy: (html: string) => Iterable<string>): PageFile[] {
  const seen = new Set<string>();
  return pages.filter(({ html }) => {
    const before = seen.size;
    for (const each of shownBy(html)) seen.add(each);
    return seen.size > before;
  });
}

/** The kinds of element of a page. */
function elementsOf(html: string): string[] {
  return html.match(/<[a-z]\w*(?: class="[^"]*")?/g) ?? [];
}

const tag = /<(?<end>\/?)(?<name>[a-z][\w-]*)(?<attributes>(?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g;
const hasNoEnd = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

/** The attributes whose values, and not only that they are there, make an element another for axe. */
const telling = /^(?:class|role|type|tabindex|scope|aria-(?!label|describedby|controls|details)\w+)=/;

/**
 * The kinds of element in the body of a page, each with the kinds of all elements in which it stands: names, classes and
 * attributes, but for languages and data. The drawings count as they are placed: what is in them, axe does not judge.
 */
function placesOf(html: string): Set<string> {
  const places = new Set<string>();
  const open: string[] = [];
  const body = html.slice(html.indexOf('<body')).replace(/(<svg[^>]*>).*?(<\/svg>)/gs, '$1$2');
  for (const { groups: { end, name = '', attributes = '' } = {} } of body.matchAll(tag)) {
    if (end === '/') open.pop();
    else {
      const place = `${open.at(-1) ?? ''} <${name}${kindOf(attributes)}>`;
      places.add(place);
      if (!hasNoEnd.has(name)) open.push(place);
    }
  }
  return places;
}

function kindOf(attributes: string): string {
  const all = attributes.match(/[^\s=]+(?:="[^"]*")?/g) ?? [];
  return all
    .filter((attribute) => !/^(?:lang|data-)/.test(attribute))
    .map((attribute) => ` ${telling.test(attribute) ? attribute : (attribute.split('=')[0] ?? '')}`)
    .sort()
    .join('');
}
