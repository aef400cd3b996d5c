/**
 * Holds a pasted text against every version of the data. What is pasted stays in the page: only the lists of records are
 * fetched, from this site.
 */
import type { Locale } from '../schema/locale.ts';
import { findMentions, type Mention } from '../verify/find-mentions.ts';
import { judgeMentions } from '../verify/judge-mentions.ts';
import {
  cellRecords,
  thingRecords,
  type CellsFile,
  type ThingsFile,
  type VersionsFile,
} from '../verify/verify-files.ts';
import type { VerifyEdition } from '../verify/verify-record.ts';
import './keep-pages.ts?verify&copy';
import { showJudgements } from './show-judgements.ts';

/** The longest text that an address carries. */
const longestQuery = 2000;

const locale = document.documentElement.lang as Locale;
const known = new Map<string, Promise<unknown>>();

async function load<File>(address: string): Promise<File> {
  const request =
    known.get(address) ??
    fetch(address).then((response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.json() as Promise<unknown>;
    });
  known.set(address, request);
  try {
    return (await request) as File;
  } catch (error) {
    // What failed once is asked for again at the next try.
    known.delete(address);
    throw error;
  }
}

async function thingsOf(folder: string): Promise<VerifyEdition[]> {
  const { versions } = await load<VersionsFile>(`${folder}versions.json`);
  return Promise.all(
    versions.map(async (version) => ({
      version,
      records: thingRecords(await load<ThingsFile>(`${folder}${version}/things.json`)),
    })),
  );
}

async function withCells(folder: string, editions: readonly VerifyEdition[]): Promise<VerifyEdition[]> {
  return Promise.all(
    editions.map(async ({ version, records }) => {
      const cells = cellRecords(await load<CellsFile>(`${folder}${version}/cells.json`), records);
      return { version, records: new Map([...records, ...cells]) };
    }),
  );
}

/** Whether something may stand among the rows of the large tables, which are a file of their own. */
function mayBeCell(mention: Mention, editions: readonly VerifyEdition[]): boolean {
  const records = editions.flatMap((edition) => [...edition.records]);
  if (mention.kind === 'fingerprint')
    return (
      mention.isKnownScheme && !records.some(([, { fingerprint }]) => fingerprint === mention.fingerprint)
    );
  return mention.candidates.some(
    (candidate) =>
      candidate.startsWith('cell:') && editions.every((edition) => !edition.records.has(candidate)),
  );
}

async function verify(form: HTMLFormElement, text: string): Promise<void> {
  const { files = '', site = '' } = form.dataset;
  // Where the site is read it may stand at another address than the one at which it is published.
  const mentions = findMentions(text, [site, new URL(new URL(site).pathname, location.href).href]);
  const things = await thingsOf(files);
  const isWhole = !mentions.some((mention) => mayBeCell(mention, things));
  const editions = isWhole ? things : await withCells(files, things);
  showJudgements(judgeMentions(mentions, editions), locale);
}

function remember(text: string): void {
  const address = new URL(location.href);
  address.search = '';
  if (text !== '' && text.length <= longestQuery) address.searchParams.set('q', text);
  if (address.href !== location.href) history.replaceState(null, '', address);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) link.search = address.search;
}

const form = document.querySelector<HTMLFormElement>('#verify-form');
const field = form?.querySelector('textarea');

if (form && field) {
  const run = (): void => {
    remember(field.value);
    verify(form, field.value).catch(() => {
      showJudgements(null, locale);
    });
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  const asked = new URLSearchParams(location.search).get('q') ?? '';
  if (asked.trim() !== '') {
    field.value = asked.slice(0, longestQuery);
    run();
  }
}
