import { drawView, imageFile } from '../explorer/draw-view.ts';
import { word } from '../explorer/explorer-words.ts';
import { viewCsv, viewFileName } from '../explorer/view-csv.ts';
import type { SavedView } from '../explorer/view-rows.ts';
import { saveFile } from './save-file.ts';

/** What the files of a view are made with. */
interface SaveSources extends SavedView {
  readonly colours: Readonly<Record<string, string>>;
  /** The day of the release. */
  readonly day: string;
}

/** The width of drawings in files, in pixels. */
const width = 680;

/** Saves a view as CSV, Excel workbook, SVG or PNG, and returns the sentence that says so. */
export async function saveView(format: string, sources: SaveSources): Promise<string> {
  const { view, words } = sources;
  const name = viewFileName(view, format);
  try {
    saveFile(await fileOf(format, sources), name);
    return word(words, 'saved', { name });
  } catch {
    return word(words, 'notSaved');
  }
}

async function fileOf(format: string, sources: SaveSources): Promise<Blob> {
  const { view, colours, day } = sources;
  if (format === 'csv') return new Blob([viewCsv(sources)], { type: 'text/csv' });
  if (format === 'xlsx') {
    // What writes workbooks weighs more than the whole page, and is loaded for those alone who ask for one.
    const { viewBook } = await import('../explorer/view-book.ts');
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return new Blob([await viewBook(sources, day)], { type });
  }
  const svg = imageFile(view, drawView(view, width, view.state.view), colours);
  return format === 'png' ? inPixels(svg) : new Blob([svg], { type: 'image/svg+xml' });
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
