import type { Page } from '@playwright/test';
import type { BenchTable } from './respondent-columns.ts';

/** Opens the explorer with every question of some tables loaded, as it is after a reader has looked at each. */
export async function loadExplorer(page: Page, origin: string, tables: readonly BenchTable[]): Promise<void> {
  await page.goto(`${origin}/en/explore/`);
  await page.locator('[data-save]').waitFor();
  for (const table of tables) await timeExplorer(page, table);
}

/** Chooses a table: how long it takes from the choice to the laid-out table, and its shares in tenths of a per cent. */
export async function timeExplorer(
  page: Page,
  { question, by }: BenchTable,
): Promise<{ readonly milliseconds: number; readonly shares: readonly number[] }> {
  await choose(page, 'question', question);
  const milliseconds = await choose(page, 'by', by);
  const shares = await page
    .locator('[data-table] tbody:not(.everybody) [data-cell] b')
    .evaluateAll((cells) => cells.map((cell) => Math.round(Number(cell.textContent) * 10)));
  return { milliseconds, shares };
}

function choose(page: Page, control: string, value: string): Promise<number> {
  return page.evaluate(
    async ([name, wanted]) => {
      const select = document.querySelector<HTMLSelectElement>(`#explore-${name}`);
      const table = document.querySelector('[data-table]');
      if (select === null || table === null) throw new Error('no explorer');
      // What is chosen already would change nothing: something else comes first.
      if (select.value === wanted) return 0;
      select.value = wanted;
      return new Promise<number>((resolve) => {
        const began = performance.now();
        const observer = new MutationObserver(() => {
          observer.disconnect();
          table.getBoundingClientRect();
          resolve(performance.now() - began);
        });
        observer.observe(table, { childList: true });
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    },
    [control, value] as const,
  );
}
