import { plainText } from '../charts/plain-text.ts';

/** Makes a label safe inside the text of an SVG: control characters go, markup becomes text. */
export const escapeXml = (text: string): string =>
  plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
