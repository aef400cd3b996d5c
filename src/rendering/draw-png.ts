import { readFileSync } from 'node:fs';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { cachedBytes, toolVersions } from '../build-cache/cached-bytes.ts';

const fontFolder = path.resolve('node_modules/@expo-google-fonts/noto-sans-jp');
const fontFiles = ['400Regular/NotoSansJP_400Regular.ttf', '700Bold/NotoSansJP_700Bold.ttf'];
const font = { loadSystemFonts: false, defaultFontFamily: 'Noto Sans JP' };

// The same library as a native module opens the file of the font again for every letter.
let loaded: Promise<Uint8Array[]> | undefined;

async function load(): Promise<Uint8Array[]> {
  await initWasm(readFileSync(path.resolve('node_modules/@resvg/resvg-wasm/index_bg.wasm')));
  return fontFiles.map((file) => readFileSync(path.join(fontFolder, file)));
}

/**
 * Turns an SVG into a PNG with the bundled Japanese font and nothing of the machine: the same bytes everywhere.
 *
 * @param svg - an SVG that refers to nothing outside itself
 * @param width - of the picture in pixels
 */
export async function drawPng(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  loaded ??= load();
  const fontBuffers = await loaded;
  const drawing = new Resvg(svg, { font: { ...font, fontBuffers }, fitTo: { mode: 'width', value: width } });
  const picture = drawing.render();
  const png = new Uint8Array(picture.asPng());
  picture.free();
  drawing.free();
  return png;
}

/** The same, taken from the cache of an earlier build where that drew the same SVG with the same tools. */
export function cachedPng(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const drawnFrom = {
    tools: toolVersions(['@resvg/resvg-wasm', '@expo-google-fonts/noto-sans-jp']),
    ...{ font, fonts: fontFiles.map((file) => path.basename(file)), width, svg },
  };
  return cachedBytes(drawnFrom, () => drawPng(svg, width));
}
