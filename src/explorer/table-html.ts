import { escapeXml } from '../rendering/escape-xml.ts';
import { type ExplorerWords, word } from './explorer-words.ts';
import type { ExplorerView, ViewCell, ViewRow } from './explorer-view.ts';

/** The step of tint that a share gets: 0 for none, then one for each tenth of the whole. */
export function tintOf({ estimate }: Pick<ViewCell, 'estimate'>): number {
  return estimate === null ? 0 : Math.min(10, Math.ceil(estimate / 100));
}

/**
 * The HTML of a view's table with its notes and tests: every label escaped, no style, no handler.
 *
 * @param view - the view
 * @param words - the texts of the explorer
 * @returns the HTML of what stands below the heading of the table
 */
export function tableHtml(view: ExplorerView, words: ExplorerWords): string {
  const { caption, measure, answers, blocks, all, notes, tests, source, state, reference, marks } = view;
  const isGrouped = state.by !== null;
  const head = [
    `<th scope="col">${escapeXml(word(words, 'group'))}</th>`,
    `<th scope="col" class="number">${escapeXml(word(words, 'base'))}</th>`,
    ...answers.map((answer) => `<th scope="col" class="number">${escapeXml(answer)}</th>`),
  ];
  const width = answers.length + 2;
  const bodies = blocks.map(({ label, rows }) => {
    const title =
      label === null
        ? ''
        : `<tr class="block"><th scope="rowgroup" colspan="${width}">${escapeXml(label)}</th></tr>`;
    return `<tbody>${title}${rows.map((row) => rowHtml(row, view, words)).join('')}</tbody>`;
  });
  const last =
    all === null || !isGrouped ? '' : `<tbody class="everybody">${rowHtml(all, view, words)}</tbody>`;
  const frame = escapeXml(word(words, 'tableFrame'));
  const marked = [
    marks.isSynthetic ? markHtml('synthetic-word', word(words, 'noticeTitle')) : '',
    marks.isOwn ? markHtml('own-word', word(words, 'own.mark')) : '',
  ].join('');
  return (
    `<div class="table-frame" tabindex="0" role="group" aria-label="${frame}">` +
    `<table class="explore-table${state.view === 'tinted' ? ' is-tinted' : ''}" data-ref="${escapeXml(reference)}">` +
    `<caption><span class="explore-caption">${marked}${escapeXml(caption)}<small>${escapeXml(measure)}</small></span></caption>` +
    `<thead><tr>${head.join('')}</tr></thead>${bodies.join('')}${last}</table></div>` +
    `<div class="explore-notes" data-ref="${escapeXml(reference)}">` +
    listHtml(word(words, 'tests'), tests) +
    listHtml(word(words, 'notes'), notes) +
    `<p class="explore-source" data-ref="site:version">${escapeXml(source)}</p></div>`
  );
}

function markHtml(name: string, text: string): string {
  return `<span class="${name}">${escapeXml(text)}</span>`;
}

function rowHtml(
  { label, letter, base, baseText, cells }: ViewRow,
  view: ExplorerView,
  words: ExplorerWords,
): string {
  const mark = letter === '' ? '' : `<span class="group-letter">${letter}</span>`;
  const first = cells[0];
  const number = base === null ? withheldHtml(words) : baseText;
  return (
    `<tr data-ref="${escapeXml(first?.table ?? view.reference)}"><th scope="row">${escapeXml(label)}${mark}</th>` +
    `<td class="number base">${number}</td>${cells.map((cell) => cellHtml(cell, view, words)).join('')}</tr>`
  );
}

function cellHtml(cell: ViewCell, { state, isCount }: ExplorerView, words: ExplorerWords): string {
  const { key, status, text, ends, letters, rounded } = cell;
  const tint = state.view === 'tinted' && !isCount ? ` tint-${tintOf(cell)}` : '';
  const open = `<td class="number${tint}" data-cell="${key}">`;
  if (status === 'withheld') return `${open}${withheldHtml(words)}</td>`;
  if (status === 'none') return `${open}${escapeXml(word(words, 'noShare'))}</td>`;
  const thin =
    status === 'thin' ? `<abbr class="thin" title="${escapeXml(word(words, 'thinCell'))}">*</abbr>` : '';
  const told = word(words, 'differs', { letters: letters.replaceAll(/(?<=.)(?=.)/g, ' ') });
  const differs =
    letters === ''
      ? ''
      : `<sup class="letters"><span aria-hidden="true">${letters}</span><span class="visually-hidden">${escapeXml(told)}</span></sup>`;
  const interval = ends === '' ? '' : `<span class="ends">${escapeXml(ends)}</span>`;
  const near =
    rounded === null
      ? ''
      : `<span aria-hidden="true">≈</span><span class="visually-hidden">${escapeXml(word(words, 'roundedCell'))}</span>`;
  return `${open}${near}<b>${text}</b>${thin}${differs}${interval}</td>`;
}

function withheldHtml(words: ExplorerWords): string {
  return `<abbr class="withheld" title="${escapeXml(word(words, 'withheldCell'))}">x</abbr>`;
}

function listHtml(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `<h3>${escapeXml(title)}</h3><ul>${lines.map((line) => `<li>${escapeXml(line)}</li>`).join('')}</ul>`;
}
