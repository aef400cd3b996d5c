/**
 * Recomputes the page for another share: the overall rate here, with the function that built it, the numbers of firms
 * from what was built. The setting lives in the address, so that a link carries it.
 */
import { formatNumber } from '../format/format-number.ts';
import type { Locale } from '../schema/locale.ts';
import { overallRate, type RoundedRate } from '../stats/overall-rate.ts';
import './keep-pages.ts?what-if&copy';

interface Parts {
  readonly page: HTMLElement;
  readonly controls: HTMLElement;
  readonly slider: HTMLInputElement;
  readonly number: HTMLInputElement;
  readonly outcomes: readonly HTMLInputElement[];
}

const locale = document.documentElement.lang as Locale;
const settled = 400;
let waiting: number | undefined;

function parts(): Parts | null {
  const page = document.querySelector<HTMLElement>('#what-if');
  const controls = document.querySelector<HTMLElement>('#what-if-controls');
  const slider = document.querySelector<HTMLInputElement>('#what-if-share');
  const number = document.querySelector<HTMLInputElement>('#what-if-number');
  if (page === null || controls === null || slider === null || number === null) return null;
  const outcomes = [...controls.querySelectorAll<HTMLInputElement>('[name=outcome]')];
  return { page, controls, slider, number, outcomes };
}

const fill = (template = '', values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

function rateFrom(numbers = ''): RoundedRate {
  const [estimate = NaN, low = NaN, high = NaN] = numbers.split(' ').map(Number);
  return { estimate, low, high };
}

/** Writes every text that depends on the setting; the sentence to be announced is returned. */
function write({ page, slider, outcomes }: Parts): string {
  const perCent = Number(slider.value);
  const chosen = outcomes.find((outcome) => outcome.checked);
  const { label = '', published = '', first, second } = chosen?.dataset ?? {};
  const { percent, ends, missing = '', announce } = page.dataset;
  const inPerCent = (value: number, decimals: number): string =>
    fill(percent, { number: formatNumber(value * 100, decimals, locale) });
  const [one, other] = [rateFrom(first), rateFrom(second)];
  const { estimate, low, high } = overallRate(perCent / 100, one, other);
  const [from, to] = [low, high].map((end) => formatNumber(end * 100, 1, locale));
  const texts: Readonly<Record<string, string>> = {
    label,
    published,
    share: inPerCent(perCent / 100, 0),
    rest: inPerCent(1 - perCent / 100, 0),
    first: inPerCent(one.estimate, 0),
    second: inPerCent(other.estimate, 0),
    rate: inPerCent(estimate, 1),
    ends: fill(percent, { number: fill(ends, { low: from ?? '', high: to ?? '' }) }),
  };
  for (const place of page.querySelectorAll<HTMLElement>('[data-set]')) {
    place.textContent = texts[place.dataset['set'] ?? ''] ?? '';
  }
  for (const cell of page.querySelectorAll<HTMLElement>('[data-sizes]')) {
    const size = cell.dataset['sizes']?.split(' ')[perCent - Number(cell.dataset['from'])];
    cell.textContent = size === undefined ? missing : `${formatNumber(Number(size), 0, locale)}◇`;
  }
  slider.setAttribute('aria-valuetext', texts['share'] ?? '');
  page.dataset['outcome'] = chosen?.value ?? '';
  moveMarkers(page, perCent / 100);
  return fill(announce, texts);
}

/** A line of the drawing is straight, so that its ends tell where the marker of any share stands. */
function moveMarkers(page: HTMLElement, share: number): void {
  for (const marker of page.querySelectorAll('.marker')) {
    const line = marker.parentElement?.querySelector(marker.classList[1]?.replace('marker', '.rate') ?? '');
    const path = line?.firstElementChild?.getAttribute('d') ?? '';
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [...path.matchAll(/[\d.]+/g)].map(Number);
    const x = String(x1 + share * (x2 - x1));
    marker.firstElementChild?.setAttribute('cx', x);
    marker.firstElementChild?.setAttribute('cy', String(y1 + share * (y2 - y1)));
    const rule = marker.parentElement?.querySelector('.marker-rule > line');
    rule?.setAttribute('x1', x);
    rule?.setAttribute('x2', x);
  }
}

/** The setting as the query of an address; empty where nothing was changed. */
function query({ slider, outcomes }: Parts): string {
  const chosen = outcomes.find((outcome) => outcome.checked);
  const set = new URLSearchParams();
  if (slider.value !== slider.defaultValue) set.set('share', slider.value);
  if (chosen !== undefined && !chosen.defaultChecked) set.set('outcome', chosen.value);
  return set.size === 0 ? '' : `?${set.toString()}`;
}

/** A slider moves many times a second: address and announcement wait until it rests. */
function update(all: Parts, byReader: boolean): void {
  const said = write(all);
  const search = query(all);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) link.search = search;
  const printed = document.querySelector<HTMLElement>('.site-footer .address');
  if (printed !== null) printed.textContent = `${printed.textContent.split('?')[0]?.trim() ?? ''}${search}`;
  if (!byReader) return;
  clearTimeout(waiting);
  waiting = window.setTimeout(() => {
    if (location.search !== search)
      history.replaceState(null, '', location.pathname + search + location.hash);
    const status = document.querySelector('#what-if-said');
    if (status !== null) status.textContent = said;
  }, settled);
}

/** Only a share and an outcome that the controls offer are taken. */
function setShare({ slider, number }: Parts, typed: string): boolean {
  const wanted = Number(typed);
  const fits = /^\d{1,3}$/.test(typed) && wanted >= Number(slider.min) && wanted <= Number(slider.max);
  if (fits) {
    slider.value = typed;
    if (Number(number.value) !== wanted || number.value === '') number.value = slider.value;
  }
  return fits;
}

/** Sets what the page was built with, whatever a browser kept from an earlier visit. */
function reset(all: Parts): void {
  setShare(all, all.slider.defaultValue);
  for (const outcome of all.outcomes) outcome.checked = outcome.defaultChecked;
}

const all = parts();
if (all !== null) {
  const { controls, slider, number, outcomes } = all;
  reset(all);
  const asked = new URLSearchParams(location.search);
  setShare(all, asked.get('share') ?? '');
  for (const outcome of outcomes) outcome.checked ||= outcome.value === asked.get('outcome');
  update(all, false);
  controls.addEventListener('input', ({ target }) => {
    if (setShare(all, (target === number ? number : slider).value)) update(all, true);
  });
  number.addEventListener('change', () => {
    number.value = slider.value;
  });
  controls.querySelector('button')?.addEventListener('click', () => {
    reset(all);
    update(all, true);
  });
}
