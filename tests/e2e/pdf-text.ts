import { inflateSync } from 'node:zlib';

/** The sizes of a PDF's pages in millimetres. */
export function pdfPageSizes(pdf: Buffer): { width: number; height: number }[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g);
  const millimetres = (points: string | undefined): number => Math.round((Number(points) / 72) * 25.4);
  return [...boxes].map(([, width, height]) => ({ width: millimetres(width), height: millimetres(height) }));
}

/** The letters, digits and per cent signs of a text that no page of a PDF shows, each once. */
export function lostCharacters(pdf: Buffer, wanted: string): string[] {
  const shown = pdfCharacters(pdf);
  const characters = new Set(wanted.normalize('NFKC').match(/[\p{L}\p{N}%]/gu));
  return [...characters].filter((character) => !shown.has(character));
}

/**
 * The characters that a PDF can show, read from the tables by which its fonts name their glyphs. A font is cut down
 * to the glyphs in use, so that a character is in them only where some page shows it.
 */
function pdfCharacters(pdf: Buffer): ReadonlySet<string> {
  const found = new Set<string>();
  // A glyph may stand for a ligature, or for an older form of its character.
  const add = (characters: string): void => {
    for (const character of characters.normalize('NFKC')) found.add(character);
  };
  for (const table of streams(pdf).filter((stream) => stream.includes('begincmap'))) {
    for (const [, block = ''] of table.matchAll(/beginbfchar\s([^]*?)endbfchar/g)) {
      for (const [, characters = ''] of block.matchAll(/<[0-9A-F]+>\s*<([0-9A-F]+)>/gi))
        add(decode(characters));
    }
    for (const [, block = ''] of table.matchAll(/beginbfrange\s([^]*?)endbfrange/g)) {
      for (const [, from = '', to = '', first = ''] of block.matchAll(
        /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi,
      )) {
        const count = parseInt(to, 16) - parseInt(from, 16);
        for (let step = 0; step <= count; step += 1) add(String.fromCodePoint(parseInt(first, 16) + step));
      }
    }
  }
  return found;
}

function streams(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/FlateDecode[^]*?>>\s*stream\r?\n/g)].flatMap((header) => {
    const start = header.index + header[0].length;
    const end = text.indexOf('endstream', start);
    try {
      return [inflateSync(pdf.subarray(start, end), { finishFlush: 2 }).toString('latin1')];
    } catch {
      return [];
    }
  });
}

function decode(hexadecimal: string): string {
  return Buffer.from(hexadecimal, 'hex').swap16().toString('utf16le');
}
