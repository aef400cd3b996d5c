import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allowedTokens } from './allowed-tokens.ts';
import { builtEvidence, builtPages } from './built-site.ts';
import { distFolder } from './page-paths.ts';
import { tracePage } from './trace-page.ts';

const evidence = builtEvidence();
const pages = builtPages().filter(({ path }) => /\/barriers\/$/.test(path));

test('the page is there in both languages', () => {
  expect(pages.map(({ path }) => path)).toEqual(['/barriers/', '/en/barriers/']);
});

describe.each(pages)('$path', ({ document }) => {
  test('shows the report’s figures as rankings, without a bar', () => {
    expect(document.querySelectorAll('.report-rankings .ranking')).toHaveLength(2);
    expect(document.querySelectorAll('.report-rankings svg')).toHaveLength(0);
  });

  test('keeps the other surveys in frames of their own, with their limits before their values', () => {
    for (const frame of document.querySelectorAll('.other-survey')) {
      expect(frame.querySelector('.survey-tag')?.textContent.trim()).not.toBe('');
      const [limits, values] = [frame.querySelector('.limits'), frame.querySelector('svg, table')];
      expect(limits?.compareDocumentPosition(values as Node)).toBe(4 /* following */);
    }
    expect(document.querySelectorAll('.other-survey')).toHaveLength(2);
  });

  test('offers every variant of the chart once', () => {
    const host = document.querySelector<HTMLElement>('.chart-host[data-chart="us-abs"]');
    const templates = [...document.querySelectorAll<HTMLElement>('template[data-chart="us-abs"]')];
    const keys = [host, ...templates].map((variant) => variant?.dataset['variant']);
    expect(keys).toEqual(['innovating.gap', 'considered.gap']);
    expect(document.querySelector('noscript svg')).not.toBeNull();
    const offered = (name: string) => [...document.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
    const all = offered('firms').flatMap((firms) =>
      offered('sort').map((sort) => `${firms.value}.${sort.value}`),
    );
    expect(all.filter((key) => !keys.includes(key)).sort()).toEqual(['considered.value', 'innovating.value']);
  });

  test('traces the numbers of the variants that wait in a template or are fetched too', () => {
    const source = document.querySelector<HTMLElement>('.chart-host')?.dataset['variantSource'] ?? '';
    const fetched = ['innovating.value', 'considered.value'].map((key) =>
      readFileSync(join(distFolder, source.replace('{variant}', key)), 'utf8'),
    );
    const waiting = [...document.querySelectorAll('template')].map((template) => template.innerHTML);
    for (const variant of [...waiting, ...fetched]) {
      const shown = document.cloneNode(true) as Document;
      const host = shown.querySelector('.chart-host');
      if (host !== null) host.innerHTML = variant;
      expect(shown.querySelectorAll('.chart-host svg')).toHaveLength(2);
      expect(tracePage(shown, allowedTokens(evidence))).toEqual([]);
    }
  });

  test('its table holds every published value, and says where there is none', () => {
    const cells = [...document.querySelectorAll('#us-abs table tbody td')].map((cell) =>
      cell.textContent.trim(),
    );
    for (const { percent } of evidence.usAbs.rows) expect(cells).toContain(`${percent.toFixed(1)}%`);
    expect(cells.filter((text) => text === '…')).toHaveLength(3 * 7);
    const bases = [...document.querySelectorAll('#us-abs table tfoot')].map((foot) => foot.textContent);
    expect(bases).toHaveLength(2);
    expect(bases[0]).toContain('1,989,523');
  });
});

test('figures concerned, and no others, show their context with its firms and its limits', () => {
  const figures = builtPages().filter(({ path }) => /^(?:\/en)?\/figures\//.test(path));
  const concerned = new Set(evidence.since.map(({ figure }) => figure));
  for (const { path, document } of figures) {
    const figure = path.split('/').at(-2) ?? '';
    const entries = [...document.querySelectorAll('.since > li:not([data-own])')];
    expect(entries.length > 0, path).toBe(concerned.has(figure));
    for (const entry of entries) {
      expect(entry.querySelector('time')).not.toBeNull();
      expect(entry.querySelectorAll('dd')).toHaveLength(2);
    }
    const facts = [...document.querySelectorAll('.since-facts > li')];
    expect(facts).toHaveLength(evidence.since.filter((row) => row.figure === figure).length);
  }
});
