import type axe from 'axe-core';
import { sampleAttribute } from './colour-samples.ts';
import { expect, oneWindowTest as test } from './site-test.ts';
import { violations } from './violations.ts';
import { judgedPaths, visitedPages } from './visited-pages.ts';

test('axe finds what is wrong', async ({ page }) => {
  await page.goto('/');
  await page.locator('h1').evaluate((heading) => {
    heading.innerHTML = '<img src="/favicon.svg"><span>pale</span>';
    heading.querySelector('span')?.style.setProperty('color', '#ddd');
  });
  const found = await violations(page);
  expect(found.map((line) => line.split(':')[0])).toEqual(
    expect.arrayContaining(['color-contrast', 'image-alt']),
  );
});

test('every page is judged that shows an element where none before did', () => {
  const judged = (...bodies: string[]): string[] => {
    const pages = bodies.map((body, index) => ({ path: `/${index}/`, html: `<body>${body}</body>` }));
    return [...judgedPaths(pages)];
  };
  const first = '<main><p class="lead">The longest<br>of all</p><ul><li>one</li></ul></main>';
  expect(judged(first, '<main><p class="lead">Other words</p></main>')).toEqual(['/0/']);
  for (const other of [
    '<main><p class="meta">1</p></main>',
    '<main><p class="lead" role="note">1</p></main>',
    '<main><ul><li><p class="lead">1</p></li></ul></main>',
    '<p class="lead">1</p>',
    '<main><br><img src="x.png"></main>',
  ])
    expect(judged(first, other), other).toEqual(['/0/', '/1/']);
  const pages = visitedPages();
  expect(judgedPaths(pages).size).toBeGreaterThan(pages.length / 4);
});

test('colours that are wrong in one place of many are found', async ({ page }) => {
  await page.goto('/international/table/');
  expect(await violations(page, 'colours')).toEqual([]);
  const samples = await page.locator(`[${sampleAttribute}]`).count();
  expect(samples).toBeGreaterThan(5);
  expect(samples).toBeLessThan((await page.locator('td').count()) / 4);
  const row = page.locator('.scoreboard tbody tr').last();
  const value = row.locator('td').filter({ hasText: '%' }).last();
  for (const [place, property, fault] of [
    [value, 'color', '#ddd'],
    [value, 'background', '#333'],
    [value, 'opacity', '0.2'],
    [row, 'background', '#333'],
    [row, 'opacity', '0.2'],
  ] as const) {
    const paint = (text: string): Promise<void> =>
      place.evaluate(
        (element: HTMLElement, [name, painted]) => {
          for (const each of [element, ...element.querySelectorAll<HTMLElement>('*')]) {
            if (name !== 'opacity' || each === element) each.style.setProperty(name, painted);
          }
        },
        [property, text] as const,
      );
    await paint(fault);
    const found = await violations(page, 'colours');
    expect(found.length, property).toBeGreaterThan(0);
    for (const line of found) expect(line).toMatch(/^(?:color-contrast|link-in-text-block):/);
    await paint('');
    expect(await violations(page, 'colours')).toEqual([]);
  }
});

test('what lies over something else is judged by itself', async ({ page }) => {
  await page.goto('/international/table/');
  const value = page.locator('.scoreboard tbody tr').last().locator('td').filter({ hasText: '%' }).last();
  await value.evaluate((cell: HTMLElement) => {
    const { left, top, width, height } = cell.getBoundingClientRect();
    const plate = document.createElement('div');
    Object.assign(plate.style, {
      position: 'absolute',
      background: '#222',
      left: `${left + scrollX}px`,
      top: `${top + scrollY}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    document.body.append(plate);
    Object.assign(cell.style, { position: 'relative', zIndex: '1' });
  });
  expect(await violations(page, 'colours')).toEqual([expect.stringMatching(/^color-contrast:/)]);
});

test('of the text of a drawing axe says nothing, so that none is marked', async ({ page }) => {
  await page.goto('/figures/fig-05/');
  expect(await violations(page)).toEqual([]);
  await expect(page.locator(`svg [${sampleAttribute}]`)).toHaveCount(0);
  const {
    passes,
    violations: found,
    incomplete,
  } = await page.evaluate(async (attribute) => {
    const texts = [...document.querySelectorAll<SVGElement>('.chart-wide svg :is(text, tspan)')];
    for (const text of texts) {
      text.setAttribute(attribute, '');
      text.style.color = '#eee';
    }
    for (const hidden of document.querySelectorAll('.chart [aria-hidden]'))
      hidden.removeAttribute('aria-hidden');
    return (window as unknown as { axe: typeof axe }).axe.run('.chart-wide svg', {
      runOnly: 'color-contrast',
    });
  }, sampleAttribute);
  expect([passes, found]).toEqual([[], []]);
  expect(incomplete[0]?.nodes.length).toBeGreaterThan(8);
});

test('in forced colours the text and the bars of a chart follow the text of the page', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/figures/fig-05/');
  const { text, fills } = await page.evaluate(() => {
    const marks = document.querySelectorAll('.chart-wide :is(text, .bar-solid rect)');
    return {
      text: getComputedStyle(document.body).color,
      fills: [...marks].map((mark) => getComputedStyle(mark).fill),
    };
  });
  expect(fills.length).toBeGreaterThan(10);
  expect(fills.filter((fill) => fill !== text)).toEqual([]);
});
