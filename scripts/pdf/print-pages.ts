import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { resolveChromium } from '../chromium/resolve-chromium.ts';
import { stillPdf } from './still-pdf.ts';

/** Where pages are printed from: nothing answers there, and every request is answered from the folder. */
const nowhere = 'http://site.invalid';

interface BuiltSite {
  /** The folder of the built site. */
  readonly dist: string;
  /** What addresses of the site start with, without the slash at its end. */
  readonly base: string;
  /** The day of the data, an ISO date, which the files bear. */
  readonly day: string;
}

/**
 * Prints pages of a built site as they come out on paper, without a script: a script would write today's date into the
 * citation.
 *
 * @param paths - addresses below the base path: `/figures/fig-05/`
 * @returns for each path the bytes of its PDF, pages of A4, tagged for assistive technology
 * @throws Error where a page or a file that it asks for is not in the folder, or where no Chromium runs
 */
export async function* printPages(
  paths: readonly string[],
  { dist, base, day }: BuiltSite,
): AsyncGenerator<{ readonly path: string; readonly pdf: Uint8Array<ArrayBuffer> }> {
  const fileAt = (pathname: string): string =>
    join(dist, decodeURIComponent(pathname.slice(base.length)).replace(/\/$/, '/index.html'));
  const browser = await chromium.launch(await resolveChromium());
  try {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const missing: string[] = [];
    await context.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      const file = fileAt(pathname);
      if (existsSync(file)) {
        await route.fulfill({ path: file });
        return;
      }
      missing.push(pathname);
      await route.abort();
    });
    const page = await context.newPage();
    for (const path of paths) {
      // Of what is lacking, the page itself would end the visit, and a file would only be left out.
      if (!existsSync(fileAt(base + path))) missing.push(path);
      else await page.goto(nowhere + base + path);
      if (missing.length > 0)
        throw new Error(`${path} asks for what is not in ${dist}: ${missing.join(', ')}`);
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
      yield { path, pdf: stillPdf(pdf, day) };
    }
  } finally {
    await browser.close();
  }
}
