import type { Locator, Page } from '@playwright/test';

/** A filled area without its hue, as it would come out of a black-and-white printer. */
export interface GreyTexture {
  readonly name: string;
  /** Mean lightness, 0 to 255. */
  readonly mean: number;
  /** Standard deviation of the lightness: 0 for an even area. */
  readonly spread: number;
  /**
   * How much the lightness changes along one diagonal, as a share of its change along both: a half where both are
   * alike, near 0 or 1 for slanted lines.
   */
  readonly slant: number;
}

/** Photographs the inside of an area, its outline left out, and measures it in grey. */
export async function greyTexture(page: Page, area: Locator, name: string): Promise<GreyTexture> {
  await area.scrollIntoViewIfNeeded();
  const box = await area.boundingBox();
  if (box === null) throw new Error(`${name} is not in view`);
  const inset = 4;
  const clip = {
    x: Math.ceil(box.x) + inset,
    y: Math.ceil(box.y) + inset,
    width: Math.min(120, Math.floor(box.width) - 2 * inset - 1),
    height: Math.floor(box.height) - 2 * inset - 1,
  };
  const picture = await page.screenshot({ clip, scale: 'css' });
  const measured = await page.evaluate(measure, picture.toString('base64'));
  return { name, ...measured };
}

/** Runs inside the page, which can read a PNG, so that it may use nothing from outside itself. */
async function measure(base64: string): Promise<Omit<GreyTexture, 'name'>> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('there is no canvas');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const grey = (x: number, y: number): number => {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const all = Array.from({ length: width * height }, (_, index) =>
    grey(index % width, Math.floor(index / width)),
  );
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  const spread = Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length);
  let [falling, rising] = [0, 0];
  for (let y = 1; y < height; y += 1) {
    for (let x = 1; x < width; x += 1) {
      falling += Math.abs(grey(x, y) - grey(x - 1, y - 1));
      rising += Math.abs(grey(x, y - 1) - grey(x - 1, y));
    }
  }
  return { mean, spread, slant: falling + rising < 1 ? 0.5 : falling / (falling + rising) };
}

/** One line for each two textures that could be taken for one another without their hue. */
export function alikeInGrey(textures: readonly GreyTexture[]): string[] {
  return textures.flatMap((one, index) =>
    textures
      .slice(index + 1)
      .filter(
        (other) =>
          Math.abs(one.mean - other.mean) < 60 &&
          Math.abs(one.spread - other.spread) < 25 &&
          Math.abs(one.slant - other.slant) < 0.15,
      )
      .map((other) => `${one.name} looks like ${other.name}`),
  );
}
