/**
 * Plans an evaluation for other assumptions, with the functions that built the page: size, power, the curve and its
 * table, and the sentence to paste.
 */
import { powerCurve } from '../charts/power-curve.ts';
import { perCent, exactNumber } from '../format/exact-number.ts';
import type { EvaluationDesign } from '../stats/evaluation-design.ts';
import type { PowerPoint } from '../stats/evaluation-power-curve.ts';
import { evaluationTexts } from '../text/evaluation-texts.ts';
import { fillTemplate } from '../text/fill-template.ts';
import { type CurveWords, powerView } from '../text/power-view.ts';
import { type NumberOf, runCalculator } from './calculator.ts';
import { drawShapes } from './draw-shapes.ts';
import './keep-pages.ts?programme&copy';
import { locale } from './number-field.ts';

const page = document.querySelector<HTMLElement>('#planner');
const form = document.querySelector<HTMLFormElement>('#planning');
const chart = document.querySelector<HTMLElement>('#power-curve');
const rows = document.querySelector<HTMLElement>('#power-rows');

const designOf = (number: NumberOf): EvaluationDesign => ({
  compared: number('compared'),
  supported: number('supported'),
  alpha: number('alpha'),
  comparedPerSupported: number('ratio'),
  firmsPerProducer: number('firms'),
  icc: number('icc'),
  lossShare: number('loss'),
});

/** One row a size, as the table was built; the size asked for stands out. */
function tabulate(body: HTMLElement, points: readonly PowerPoint[], asked: number): void {
  const { percent = '', derived = '' } = body.dataset;
  const count = (value: number): string => exactNumber(value, 0, locale);
  const share = (value: number): string =>
    fillTemplate(percent, { number: perCent(value, 0, locale) }) + derived;
  body.replaceChildren(
    ...points.map(({ supported, compared, power, independent }) => {
      const row = document.createElement('tr');
      row.classList.toggle('is-asked', supported === asked);
      const head = document.createElement('th');
      head.scope = 'row';
      head.textContent = count(supported);
      const cells = [count(compared), share(power), share(independent)].map((text) => {
        const cell = document.createElement('td');
        cell.className = 'value';
        cell.textContent = text;
        return cell;
      });
      row.append(head, ...cells);
      return row;
    }),
  );
}

function wordsIn({ dataset }: HTMLElement): CurveWords {
  const { percent = '', mark = '', derived = '', wanted = '' } = dataset;
  return { percent, mark, derived, wanted };
}

if (page !== null && form !== null && chart !== null && rows !== null) {
  const known = Number(page.dataset['known']);
  const least = Number(page.dataset['least']) / 100;
  const words = wordsIn(chart);
  runCalculator(page, form, {
    problems: (number) =>
      Math.abs(number('supported') - number('compared')) < least - 1e-9 ? { supported: 'same' } : {},
    results: (number) => {
      const design = designOf(number);
      const { size, texts } = evaluationTexts(design, number('power'), known, locale);
      const view = powerView(design, number('power'), size.supported, known, locale, words);
      for (const drawing of chart.querySelectorAll('svg')) {
        const { width } = drawing.viewBox.baseVal;
        const narrow = drawing.closest('.chart-narrow') !== null;
        drawShapes(drawing, powerCurve(view.curve(narrow), { width, narrow }));
      }
      tabulate(rows, view.rows, size.supported);
      const chosen = form.querySelector<HTMLInputElement>('[name=outcome]:checked')?.dataset ?? {};
      const names = { 'outcome.ja': chosen['ja'] ?? '', 'outcome.en': chosen['en'] ?? '' };
      return { ...texts, ...view.texts, ...names, clustering: design.icc > 0 ? 'yes' : '' };
    },
    choose: ({ dataset }, fields) => {
      for (const field of fields) field.value = dataset[field.name] ?? field.value;
    },
  });
}
