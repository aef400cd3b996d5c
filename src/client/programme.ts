/**
 * Recomputes firms, producers and power for other assumptions, with the functions that built the tables. What is typed
 * may be anything: full-width digits are read, and what is no value is said beside its field. The assumptions live in
 * the address, so that a link carries them.
 */
import type { Locale } from '../schema/locale.ts';
import type { EvaluationDesign } from '../stats/evaluation-design.ts';
import { evaluationPower } from '../stats/evaluation-power.ts';
import { evaluationSampleSize } from '../stats/evaluation-sample-size.ts';

const locale = document.documentElement.lang as Locale;
const settled = 400;
let waiting: number | undefined;

const form = document.querySelector<HTMLFormElement>('#planning');
const fields = [...(form?.querySelectorAll<HTMLInputElement>('[data-min]') ?? [])];
const outcomes = [...(form?.querySelectorAll<HTMLInputElement>('[name=outcome]') ?? [])];

const fill = (template = '', values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

const plain = ({ value }: HTMLInputElement): string => value.normalize('NFKC').trim();

/** As `formatNumber` writes it, but with as many decimals as the number has; two pages' common file is one request more. */
const written = (value: number, decimals = 3): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value);

/** Why a field cannot be taken; null where it can. */
function problemOf(field: HTMLInputElement): string | null {
  const { min, max, whole } = field.dataset;
  const typed = plain(field);
  const [low, high] = [Number(min), Number(max)];
  if (typed === '') return 'empty';
  if (!/^[-−]?(?:\d+\.?\d*|\.\d+)$/.test(typed)) return 'number';
  if (!(Number(typed) >= low && Number(typed) <= high)) return 'range';
  return whole !== undefined && !Number.isInteger(Number(typed)) ? 'whole' : null;
}

const valueOf = (name: string): number => {
  const field = fields.find((each) => each.name === name);
  return field === undefined ? NaN : Number(plain(field)) / Number(field.dataset['scale']);
};

/** Says beside a field what is wrong with it; the sentence is returned. */
function mark(field: HTMLInputElement, problem: string | null, template: string | undefined): string {
  const { min, max } = field.dataset;
  const limits = {
    low: written(Number(min)),
    high: written(Number(max)),
    least: form?.dataset['least'] ?? '',
  };
  const sentence = problem === null ? '' : fill(template, limits);
  const place = document.getElementById(`${field.id}-problem`);
  if (place !== null && place.textContent !== sentence) place.textContent = sentence;
  if (problem === null) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
  return sentence;
}

/** What is wrong, by the name of the field. */
function problemsOf({ dataset }: HTMLFormElement): Map<string, string> {
  const found = new Map<string, string>();
  for (const field of fields) {
    const problem = problemOf(field);
    if (problem !== null) found.set(field.name, problem);
  }
  const apart = Math.abs(valueOf('supported') - valueOf('compared')) * 100;
  if (!found.has('supported') && !found.has('compared') && apart < Number(dataset['least']) - 1e-9) {
    found.set('supported', 'same');
  }
  return found;
}

/** Marks every field; returns the first sentence about one that cannot be taken. */
function check(planning: HTMLFormElement): string | undefined {
  const problems = problemsOf(planning);
  return fields
    .map((field) => {
      const problem = problems.get(field.name) ?? null;
      return mark(field, problem, problem === null ? undefined : planning.dataset[problem]);
    })
    .find((sentence) => sentence !== '');
}

/** Writes every result, or the sign for none; the sentence to be announced is returned. */
function write(planning: HTMLFormElement): string {
  const wrong = check(planning);
  const { missing = '', percent, announce, firms } = planning.dataset;
  const texts = wrong === undefined ? results(Number(firms), percent) : {};
  for (const place of planning.querySelectorAll<HTMLElement>('[data-set]')) {
    place.textContent = texts[place.dataset['set'] ?? ''] ?? missing;
  }
  const none = planning.querySelector<HTMLElement>('.planning-none');
  if (none !== null) none.hidden = wrong === undefined;
  planning.toggleAttribute('data-wrong', wrong !== undefined);
  return wrong ?? fill(announce, texts);
}

function results(firms: number, percent: string | undefined): Readonly<Record<string, string>> {
  const design: EvaluationDesign = {
    compared: valueOf('compared'),
    supported: valueOf('supported'),
    alpha: valueOf('alpha'),
    firmsPerProducer: valueOf('firms'),
    icc: valueOf('icc'),
    lossShare: valueOf('loss'),
  };
  const size = evaluationSampleSize(design, valueOf('power'));
  const whole = (value: number): string => written(value, 0);
  const share = (value: number): string => fill(percent, { number: whole(value * 100) });
  return {
    firms: whole(size.firmsPerGroup),
    total: whole(size.total),
    producers: whole(size.producers),
    effect: written(size.designEffect),
    independent: share(evaluationPower({ ...design, icc: 0 }, firms)),
    clustered: share(evaluationPower(design, firms)),
  };
}

/** The assumptions as the query of an address; empty where nothing was changed, without what cannot be taken. */
function query(): string {
  const set = new URLSearchParams();
  const chosen = outcomes.find(({ checked }) => checked);
  if (chosen !== undefined && !chosen.defaultChecked) set.set('outcome', chosen.value);
  for (const field of fields) {
    const first = chosen?.dataset[field.name] ?? field.defaultValue;
    if (!field.hasAttribute('aria-invalid') && plain(field) !== first) set.set(field.name, plain(field));
  }
  return set.size === 0 ? '' : `?${set.toString()}`;
}

/** Somebody types many times a second: address and announcement wait until the hand rests. */
function update(planning: HTMLFormElement, byReader: boolean): void {
  const said = write(planning);
  const search = query();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) link.search = search;
  if (!byReader) return;
  clearTimeout(waiting);
  waiting = window.setTimeout(() => {
    if (location.search !== search)
      history.replaceState(null, '', location.pathname + search + location.hash);
    const status = document.querySelector('#planning-said');
    if (status !== null) status.textContent = said;
  }, settled);
}

/** An outcome brings the shares of its two groups. */
function takeShares(): void {
  const chosen = outcomes.find(({ checked }) => checked);
  for (const field of fields) field.value = chosen?.dataset[field.name] ?? field.value;
}

/** Takes from the address what the form could take from a reader. */
function recall(planning: HTMLFormElement): void {
  planning.reset();
  const asked = new URLSearchParams(location.search);
  for (const outcome of outcomes) outcome.checked ||= outcome.value === asked.get('outcome');
  takeShares();
  for (const field of fields) {
    const before = field.value;
    field.value = asked.get(field.name) ?? before;
    if (problemOf(field) !== null) field.value = before;
  }
  if (problemsOf(planning).size > 0) takeShares();
}

if (form !== null) {
  recall(form);
  update(form, false);
  form.addEventListener('input', ({ target }) => {
    if (outcomes.includes(target as HTMLInputElement)) takeShares();
    update(form, true);
  });
  form.addEventListener('reset', () => {
    setTimeout(() => {
      update(form, true);
    });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
}
