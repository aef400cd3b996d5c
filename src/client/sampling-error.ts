/**
 * Recomputes the sampling error of one result and the whole table for another sample, with the functions that built the
 * page.
 */
import { exactNumber, perCent } from '../format/exact-number.ts';
import type { SampleDesign } from '../stats/confidence/effective-sample-size.ts';
import { samplingError } from '../stats/confidence/sampling-error.ts';
import { fillTemplate } from '../text/fill-template.ts';
import { samplingTexts, type SamplingWords } from '../text/sampling-texts.ts';
import { type NumberOf, runCalculator } from './calculator.ts';
import './keep-pages.ts?sampling-error&copy';
import { locale, numberIn } from './number-field.ts';

const page = document.querySelector<HTMLElement>('#sampling');
const form = document.querySelector<HTMLFormElement>('#sampling-form');
const body = document.querySelector<HTMLElement>('#sampling-rows');

const designOf = (number: NumberOf): SampleDesign => {
  const population = number('population');
  return {
    n: number('n'),
    population: Number.isNaN(population) ? Infinity : population,
    designEffect: number('deff'),
  };
};

const isCount = (): boolean =>
  form?.querySelector<HTMLInputElement>('[name=kind][value=count]')?.checked ?? false;

/** A count is typed as it is, a per cent is a share of one hundred. */
const shareOf = (number: NumberOf): number =>
  isCount() ? number('result') / number('n') : number('result') / 100;

/** Where the number of answers is not among the rows, a row of its own takes its place in their order. */
function tabulate(rows: HTMLElement, design: SampleDesign, level: number): void {
  const { cell = '', none = '' } = rows.dataset;
  const listed = (rows.dataset['answers'] ?? '').split(' ').map(Number);
  const shares = (rows.dataset['shares'] ?? '').split(' ').map(Number);
  const sizes = [...new Set([...listed, design.n])].sort((one, other) => one - other);
  rows.replaceChildren(
    ...sizes.map((n) => {
      const row = document.createElement('tr');
      row.classList.toggle('is-own', n === design.n);
      const head = document.createElement('th');
      head.scope = 'row';
      head.textContent = exactNumber(n, 0, locale);
      const cells = shares.map((share) => {
        const place = document.createElement('td');
        place.className = 'value';
        place.textContent =
          n > design.population
            ? none
            : fillTemplate(cell, {
                error: perCent(samplingError(share, { ...design, n }, level), 1, locale),
              });
        return place;
      });
      row.append(head, ...cells);
      return row;
    }),
  );
}

function wordsIn(place: HTMLElement | null): SamplingWords {
  const { sentence = '', census = '', simple = '', design = '' } = place?.dataset ?? {};
  const { endless = '', finite = '', joint = '' } = place?.dataset ?? {};
  return { sentence, census, simple, design, endless, finite, joint };
}

if (page !== null && form !== null && body !== null) {
  const words = {
    ja: wordsIn(page.querySelector('#sentence-ja')),
    en: wordsIn(page.querySelector('#sentence-en')),
  };
  runCalculator(page, form, {
    problems: (number) => ({
      ...(number('population') < number('n') ? { population: 'fewer' } : {}),
      ...(isCount() && number('result') > number('n') ? { result: 'more' } : {}),
      ...(isCount() && !Number.isInteger(number('result')) ? { result: 'whole' } : {}),
      ...(!isCount() && number('result') > 100 ? { result: 'share' } : {}),
    }),
    results: (number) => {
      const design = designOf(number);
      tabulate(body, design, number('level'));
      return samplingTexts(shareOf(number), design, number('level'), locale, words);
    },
    // The same result, said in the other way.
    choose: ({ value }, fields) => {
      const [result, n] = ['result', 'n'].map((name) => fields.find((field) => field.name === name));
      if (result === undefined || n === undefined) return;
      const [typed, answers] = [numberIn(result), numberIn(n)];
      const turned = value === 'count' ? (typed / 100) * answers : (typed / answers) * 100;
      if (Number.isFinite(turned))
        result.value = String(value === 'count' ? Math.round(turned) : Number(turned.toFixed(1)));
    },
  });
}
