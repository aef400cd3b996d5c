import type { LocalWords } from '../../components/local/local-words.ts';
import type { Locale } from '../../schema/locale.ts';
import { localText } from './local-text.ts';
import type { ToldProblem } from './messages.ts';

/**
 * Draws the problems of a file, a row each.
 *
 * @param body - of the table, which is emptied
 * @param problems - the problems
 * @param words - the words of the page
 * @param locale - its language
 */
export function drawProblems(
  body: HTMLElement,
  problems: readonly ToldProblem[],
  words: LocalWords,
  locale: Locale,
): void {
  const number = (value: number): string => value.toLocaleString(locale);
  body.replaceChildren(
    ...problems.map(({ rows, column, what, hint, language, count, rest }) => {
      const [first, ...others] = rows;
      const line = document.createElement('tr');
      const told = document.createElement('td');
      const problem = document.createElement('strong');
      problem.textContent = what;
      told.append(problem);
      const add = (className: string, text: string): HTMLElement => {
        const element = document.createElement('span');
        element.className = className;
        element.textContent = text;
        told.append(element);
        return element;
      };
      const advice = add('hint', hint);
      if (language !== locale) for (const element of [problem, advice]) element.lang = language;
      if (others.length > 0) {
        const unlisted = count - rows.length;
        const more = unlisted > 0 ? localText(words, 'problems.more', { count: number(unlisted) }) : '';
        const also = localText(words, 'problems.also', { rows: others.map(number).join(', ') });
        add('rows', more === '' ? also : `${also} ${more}`);
      }
      if (rest > 0) add('rows', localText(words, 'problems.rest', { count: number(rest) }));
      const cells = [first === undefined ? '' : number(first), column ?? '', null, number(count)];
      line.append(...cells.map((text) => (text === null ? told : cellOf(text))));
      return line;
    }),
  );
}

function cellOf(text: string): HTMLTableCellElement {
  const cell = document.createElement('td');
  cell.textContent = text;
  return cell;
}
