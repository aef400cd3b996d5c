import type { LocalWords } from '../../components/local/local-words.ts';
import type { Locale } from '../../schema/locale.ts';
import type { GridCell, TableGrid } from '../../survey/grid/table-grid.ts';
import { localText } from './local-text.ts';
import { drawGrid, drawnPart, tableName } from './draw-grid.ts';
import type { ToldResult } from './messages.ts';

const delimiters = { ',': 'delimiter.comma', ';': 'delimiter.semicolon', '\t': 'delimiter.tab' } as const;

let saved: string[] = [];

/** Takes the last result off the page, and its files out of memory. */
export function clearResult(place: HTMLElement): void {
  for (const address of saved) URL.revokeObjectURL(address);
  saved = [];
  place.hidden = true;
  place.querySelector('#local-grid')?.replaceChildren();
  place.querySelector('#local-saved')?.replaceChildren();
}

/**
 * Draws what is said of a result, its files to save, and the list of its tables.
 *
 * @param place - the section of the result
 * @param result - what the worker told
 * @param file - the name of the file of answers
 * @param words - the words of the page
 * @param locale - its language
 */
export function drawResult(
  place: HTMLElement,
  result: ToldResult,
  file: string,
  words: LocalWords,
  locale: Locale,
): void {
  clearResult(place);
  const number = (value: number): string => value.toLocaleString(locale);
  place.classList.toggle('is-synthetic', result.isSynthetic);
  const notice = place.querySelector<HTMLElement>('.local-synthetic');
  if (notice !== null) notice.hidden = !result.isSynthetic;
  const facts = {
    survey: result.title,
    respondents: number(result.respondents),
    file: localText(words, 'fact.fileText', {
      name: file,
      columns: number(result.columns),
      encoding: result.encoding.toUpperCase(),
      delimiter: words[delimiters[result.delimiter]],
    }),
    estimates: localText(words, 'fact.estimatesText', {
      estimates: number(result.estimates),
      withheld: number(result.withheld),
      thin: number(result.thin),
    }),
  };
  for (const [fact, text] of Object.entries(facts)) {
    const value = place.querySelector(`[data-fact=${fact}]`);
    if (value !== null) value.textContent = text;
  }
  place.querySelector('#local-saved')?.replaceChildren(...result.files.map(saveLink));
  place.querySelector('#local-table')?.replaceChildren(
    ...result.tables.map((table, index) => {
      const option = document.createElement('option');
      option.value = String(index);
      option.textContent = tableName(table, words);
      return option;
    }),
  );
  place.hidden = false;
}

/** Draws one of its tables, with what is to be known of it. */
export function drawTable(
  place: HTMLElement,
  grid: TableGrid,
  rules: ToldResult['rules'],
  words: LocalWords,
  locale: Locale,
): void {
  const table = place.querySelector<HTMLTableElement>('#local-grid');
  if (table !== null) drawGrid(table, grid, words);
  const number = (value: number): string => value.toLocaleString(locale);
  const { rows, columns, isCut } = drawnPart(grid);
  const marks = new Set(grid.rows.flatMap(({ cells }) => cells.map((cell) => cell?.mark)));
  const isRounded = grid.rows.some(({ cells }) => cells.some((cell) => cell?.value.startsWith('≈') === true));
  const has = (mark: GridCell['mark']): boolean =>
    marks.has(mark) || (mark === 'x' && grid.bases.includes(null));
  const notes = [
    localText(words, 'note.cell', { level: grid.level }),
    localText(words, 'note.universe', { universe: grid.universe }),
    ...(grid.unit === null ? [] : [localText(words, 'note.unit', { unit: grid.unit })]),
    ...(grid.base === 'all' ? [words['note.all']] : []),
    ...(grid.multiple ? [localText(words, 'note.multiple', { whole: number(100) })] : []),
    ...(grid.invented ? [words['note.invented']] : []),
    ...(has('x') ? [localText(words, 'note.x', { cell: number(rules.cell), base: number(rules.base) })] : []),
    ...(has('*') ? [localText(words, 'note.thin', { thin: number(rules.thin) })] : []),
    ...(isRounded ? [words['note.rounded']] : []),
    ...(isCut ? [localText(words, 'note.cut', { rows: number(rows), columns: number(columns) })] : []),
  ];
  place.querySelector('.local-notes')?.replaceChildren(
    ...notes.map((note) => {
      const item = document.createElement('li');
      item.textContent = note;
      return item;
    }),
  );
}

function saveLink({ name, blob }: ToldResult['files'][number]): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.textContent = name;
  saved.push(link.href);
  return link;
}
