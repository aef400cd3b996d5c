import { drawView, imageFile } from '../explorer/draw-view.ts';
import type { ExplorerView } from '../explorer/explorer-view.ts';
import { type ExplorerWords, word } from '../explorer/explorer-words.ts';
import { viewCsv, viewFileName } from '../explorer/view-csv.ts';
import type { ExplorerIndex } from '../schema/explorer.ts';

/** What the files of a view are made with. */
export interface SaveSources {
  readonly index: ExplorerIndex;
  readonly words: ExplorerWords;
  readonly colours: Readonly<Record<string, string>>;
}

/** The width of drawings in files, in pixels. */
const width = 680;

/** Saves a view as CSV, SVG or PNG, and returns the sentence that says so. */
export async function saveView(
  view: ExplorerView,
  format: string,
  { index, words, colours }: SaveSources,
): Promise<string> {
  const name = viewFileName(view, format);
  try {
    if (format === 'csv') save(new Blob([viewCsv(view, index, words)], { type: 'text/csv' }), name);
    else {
      const svg = imageFile(view, drawView(view, width, view.state.view), colours);
      save(format === 'png' ? await inPixels(svg) : new Blob([svg], { type: 'image/svg+xml' }), name);
    }
    return word(words, 'saved', { name });
  } catch {
    return word(words, 'notSaved');
  }
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/** Two pixels for each of the drawing, so that it stays sharp in a slide. */
async function inPixels(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const pixels = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (context === null || pixels === null) throw new Error('saveView requires a canvas');
  return pixels;
}
