import type { Browser, BrowserContextOptions } from '@playwright/test';
import { blockingTime, type LongTask } from './blocking-time.ts';
import type { PageLoad } from './page-cost.ts';
import type { CompressedSite } from './serve-compressed.ts';

/** The phone that every page is loaded on, and the network that it is loaded from. */
export const conditions = { slowed: 4, megabits: 1.6, latency: 150 } as const;

const phone: BrowserContextOptions = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};

/** What a page under watch writes down. */
interface Seen {
  visible: number | null;
  painted: number | null;
  shift: number;
  tasks: LongTask[];
}
type Watched = typeof globalThis & { seen: Seen };

/**
 * Loads a page in a browser that has seen nothing yet, until its charts are drawn and it asks for nothing more.
 *
 * @param browser - that loads it
 * @param site - that serves it
 * @param path - of the page
 * @param bars - how many bars the first chart has
 * @param keeps - whether the page may keep itself for when there is no network, which it does after all else
 */
export async function loadPage(
  browser: Browser,
  site: CompressedSite,
  { path, bars, keeps = false }: { path: string; bars: number; keeps?: boolean },
): Promise<PageLoad> {
  const context = await browser.newContext({ ...phone, serviceWorkers: keeps ? 'allow' : 'block' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch, bars);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: conditions.latency,
      downloadThroughput: (conditions.megabits * 1_000_000) / 8,
      uploadThroughput: (conditions.megabits * 1_000_000) / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.slowed });
    site.sent();
    await page.goto(site.origin + path, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => (globalThis as Watched).seen.visible !== null);
    // Tasks and shifts are told a little after they happened.
    await page.waitForTimeout(keeps ? 5000 : 1000);
    const { visible, painted, shift, tasks } = await page.evaluate(() => (globalThis as Watched).seen);
    if (visible === null || painted === null) throw new Error(`${path} was never drawn`);
    return { sent: site.sent(), visible, shift, blocking: blockingTime(tasks, painted) };
  } finally {
    await context.close();
  }
}

/** Runs in the page before all else: watches for the first chart, for what moves, and for tasks that take long. */
function watch(bars: number): void {
  const smallest = 4;
  const seen: Seen = { visible: null, painted: null, shift: 0, tasks: [] };
  (globalThis as Watched).seen = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name !== 'first-contentful-paint') continue;
      seen.painted = startTime;
      look();
    }
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const isDrawn = (shape: Element): boolean => {
    const { width, height } = shape.getBoundingClientRect();
    return width > smallest && height > smallest;
  };
  // To ask for sizes before the first paint would make the browser lay out a page that has no style yet.
  const look = (): void => {
    const shapes = document.querySelector('div[data-chart]')?.querySelectorAll('rect, path') ?? [];
    // What stands in the document is drawn with the next frame.
    requestAnimationFrame(() => {
      if ([...shapes].filter(isDrawn).length < bars) look();
      else seen.visible ??= performance.now();
    });
  };
}
