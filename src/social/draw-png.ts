import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const fonts = path.resolve('node_modules/@expo-google-fonts/noto-sans-jp');
const fontFiles = ['400Regular/NotoSansJP_400Regular.ttf', '700Bold/NotoSansJP_700Bold.ttf'].map((file) =>
  path.join(fonts, file),
);
const font = { loadSystemFonts: false, defaultFontFamily: 'Noto Sans JP' };
/** Pictures by the hash of all that they are drawn from, so that only a changed one costs time. */
const cache = path.resolve(process.env['CACHE_DIR'] ?? 'node_modules/.cache', 'social');
let tools: string | undefined;

/**
 * Turns an SVG into a PNG with the bundled Japanese font and nothing of the machine: the same bytes everywhere.
 *
 * @param svg - an SVG that refers to nothing outside itself
 * @param width - of the picture in pixels
 */
export function drawPng(svg: string, width: number): Uint8Array<ArrayBuffer> {
  const picture = new Resvg(svg, { font: { ...font, fontFiles }, fitTo: { mode: 'width', value: width } });
  return new Uint8Array(picture.render().asPng());
}

/** The same, taken from the cache of an earlier build where that drew the same SVG with the same tools. */
export function cachedPng(svg: string, width: number): Uint8Array<ArrayBuffer> {
  tools ??= ['@resvg/resvg-js', '@expo-google-fonts/noto-sans-jp'].map(versionOf).join(' ');
  const drawnFrom = { tools, font, fonts: fontFiles.map((file) => path.basename(file)), width, svg };
  const key = createHash('sha256').update(JSON.stringify(drawnFrom)).digest('hex');
  const file = path.join(cache, `${key}.png`);
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    const png = drawPng(svg, width);
    // Another build may write the same picture at the same time: it comes into place whole.
    mkdirSync(cache, { recursive: true });
    const half = `${file}.${process.pid}`;
    writeFileSync(half, png);
    renameSync(half, file);
    return png;
  }
}

function versionOf(name: string): string {
  const { version } = JSON.parse(
    readFileSync(path.resolve('node_modules', name, 'package.json'), 'utf8'),
  ) as {
    version: string;
  };
  return `${name}@${version}`;
}
