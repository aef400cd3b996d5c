import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { BenchTable, RespondentColumns } from './respondent-columns.ts';

/** What is used of Arquero. */
interface ArqueroTable {
  filter(criteria: unknown): ArqueroTable;
  groupby(...keys: readonly string[]): ArqueroTable;
  rollup(values: object): ArqueroTable;
  derive(values: object): ArqueroTable;
  orderby(...keys: readonly string[]): ArqueroTable;
  objects(): Record<string, number>[];
}
interface Arquero {
  table(columns: object): ArqueroTable;
  op: { sum(column: string): unknown; count(): unknown };
}
type WithArquero = typeof globalThis & { aq: Arquero; respondents: ArqueroTable };

const library = fileURLToPath(new URL('../../../node_modules/arquero/dist/arquero.min.js', import.meta.url));

/** Loads Arquero and respondents into a page. */
export async function loadArquero(page: Page, { weight, columns }: RespondentColumns): Promise<void> {
  await page.addScriptTag({ path: library });
  await page.evaluate(
    (given) => {
      const scope = globalThis as WithArquero;
      const coded = Object.entries(given.columns).map(([name, cells]) => [
        name,
        Uint8Array.from(cells, Number),
      ]);
      scope.respondents = scope.aq.table({
        weight: Float64Array.from(given.weight),
        ...(Object.fromEntries(coded) as object),
      });
      document.body.innerHTML = '<div id="table"></div>';
    },
    { weight, columns },
  );
}

/** A table made by Arquero: how long it took, from the choice to the laid-out table, and its shares in tenths of a per cent. */
export interface ArqueroTime {
  readonly milliseconds: number;
  readonly shares: readonly number[];
}

/** Makes a table of shares, bases and counts, without intervals and tests, and lays it out. */
export function timeArquero(page: Page, { questionColumn, byColumn }: BenchTable): Promise<ArqueroTime> {
  return page.evaluate(
    ([question, by]) => {
      const { aq, respondents } = globalThis as WithArquero;
      const began = performance.now();
      const isAnswer = [question, by].map((column) => `d.${column} !== 0 && d.${column} !== 9`).join(' && ');
      const cells = respondents
        .filter(`d => ${isAnswer}`)
        .groupby(by, question)
        .rollup({ w: aq.op.sum('weight'), n: aq.op.count() })
        .groupby(by)
        .derive({ share: 'd => d.w / op.sum(d.w)', base: 'd => op.sum(d.n)' })
        .orderby(by, question)
        .objects();
      const groups = [...Map.groupBy(cells, (cell) => cell[by])];
      const lines = groups.map(
        ([group, own]) =>
          `<tr><th scope="row">${String(group)}</th><td>${String(own[0]?.['base'])}</td>${own
            .map(({ share, n }) => `<td><b>${((share ?? 0) * 100).toFixed(1)}</b> ${String(n)}</td>`)
            .join('')}</tr>`,
      );
      const place = document.querySelector('#table');
      if (place === null) throw new Error('no place for the table');
      place.innerHTML = `<table><tbody>${lines.join('')}</tbody></table>`;
      place.getBoundingClientRect();
      const milliseconds = performance.now() - began;
      return { milliseconds, shares: cells.map(({ share }) => Math.round((share ?? 0) * 1000)) };
    },
    [questionColumn, byColumn] as const,
  );
}
