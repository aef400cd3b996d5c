/** Lists the pages that this browser keeps, by their titles, and removes them where the reader wants it. */
import { keptPages } from '../offline/kept-pages.ts';
import './keep-pages.ts?offline&copy';

const base = import.meta.env.BASE_URL;
const home = new URL(base.replace(/\/?$/, '/'), location.href).href;
const list = document.querySelector<HTMLElement>('#kept-pages');
const status = document.querySelector<HTMLElement>('#kept-status');
const forget = document.querySelector<HTMLButtonElement>('#forget-pages');

async function others(): ReturnType<typeof keptPages> {
  const pages = await keptPages(base, home);
  return pages.filter(({ url }) => url !== `${home}offline/` && url !== `${home}en/offline/`);
}

async function itemOf({ url, cache }: Awaited<ReturnType<typeof others>>[number]): Promise<HTMLLIElement> {
  const html = await (await cache.match(url))?.text();
  const page = new DOMParser().parseFromString(html ?? '', 'text/html');
  const link = document.createElement('a');
  link.href = url;
  link.lang = link.hreflang = page.documentElement.lang;
  link.textContent = page.title.replace(/ \| [^|]+$/, '') || url;
  const item = document.createElement('li');
  item.append(link);
  return item;
}

/** The pages in the language of this one come first. */
async function show(place: HTMLElement, said: HTMLElement, button: HTMLElement): Promise<void> {
  const items = await Promise.all((await others()).map(itemOf));
  const isForeign = (item: Element): number =>
    Number(!item.querySelector(`:lang(${document.documentElement.lang})`));
  place.replaceChildren(...items.toSorted((one, other) => isForeign(one) - isForeign(other)));
  place.hidden = button.hidden = items.length === 0;
  if (items.length === 0) said.textContent = said.dataset['none'] ?? '';
}

async function remove(said: HTMLElement): Promise<void> {
  await Promise.all((await others()).map(({ url, cache }) => cache.delete(url)));
  said.textContent = said.dataset['forgotten'] ?? '';
}

if (list && status && forget) {
  show(list, status, forget).catch(() => {
    status.textContent = status.dataset['unable'] ?? '';
  });
  forget.addEventListener('click', () => {
    void remove(status).then(() => {
      list.hidden = forget.hidden = true;
    });
  });
}
