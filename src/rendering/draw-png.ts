import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { cachedBytes, toolVersions } from '../build-cache/cached-bytes.ts';

const fonts = path.resolve('node_modules/@expo-google-fonts/noto-sans-jp');
const fontFiles = ['400Regular/NotoSansJP_400Regular.ttf', '700Bold/NotoSansJP_700Bold.ttf'].map((file) =>
  path.join(fonts, file),
);
const font = { loadSystemFonts: false, defaultFontFamily: 'Noto Sans JP' };

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
export function cachedPng(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const drawnFrom = {
    tools: toolVersions(['@resvg/resvg-js', '@expo-google-fonts/noto-sans-jp']),
    ...{ font, fonts: fontFiles.map((file) => path.basename(file)), width, svg },
  };
  return cachedBytes(drawnFrom, () => drawPng(svg, width));
}
