import type { ChartRow } from '../charts/chart-row.ts';
import { plainText } from '../charts/plain-text.ts';

const lines = (text: string): string => text.split('\n').map(plainText).join('\n');

/**
 * Gives the first element of each row what the script of the page needs to read it: `data-name`, `data-more` and
 * `data-refs`, each only where the row has it.
 *
 * @param root - the drawing after `cleanSvg`; changed in place
 * @param rows - the rows that it shows
 */
export const nameMarks = (root: Element, rows: readonly ChartRow[]): void => {
  const marks = new Map<string | null, Element>();
  for (const node of root.querySelectorAll('[data-cell]')) {
    const cell = node.getAttribute('data-cell');
    if (!marks.has(cell)) marks.set(cell, node);
  }
  for (const { id, name, more, refs } of rows) {
    for (const [key, text] of Object.entries({ name, more, refs })) {
      if (text !== undefined) marks.get(id)?.setAttribute(`data-${key}`, lines(text));
    }
  }
};
