import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zip } from './zip.ts';

/** The parts of an Office file by path, which a change may replace, add or remove. */
export type OoxmlParts = Map<string, Uint8Array>;

const contents = '[Content_Types].xml';

/**
 * Packs an Office file again so that its bytes depend on its content alone: parts in order, no entries for folders, one
 * date for all, no random ids. The libraries that write such files take the time of the clock.
 *
 * @param file - an XLSX or PPTX file
 * @param day - the only date in the file: `2026-11-28`
 * @param change - edits the parts before they are packed
 * @returns the file
 * @example
 * ```ts
 * import { unzip } from 'src/downloads/formats/unzip.ts';
 * import { workbook } from 'src/downloads/formats/workbook.ts';
 *
 * const book = await workbook([{ name: 'firms', header: ['n'], rows: [[12]] }], '2026-11-28');
 * const marked = repackOoxml(book, '2026-11-28', (parts) => parts.set('mark.txt', new Uint8Array(1)));
 * unzip(marked).has('mark.txt') // true
 * ```
 */
export function repackOoxml(
  file: Uint8Array,
  day: string,
  change: (parts: OoxmlParts) => void = () => undefined,
): Uint8Array<ArrayBuffer> {
  const parts: OoxmlParts = new Map(Object.entries(unzipSync(file)).filter(([path]) => !path.endsWith('/')));
  change(parts);
  for (const [path, bytes] of parts) {
    if (/\.(?:xml|rels)$/u.test(path)) parts.set(path, strToU8(steady(strFromU8(bytes), day)));
  }
  const listed = parts.get(contents);
  if (listed !== undefined) parts.set(contents, strToU8(onlyParts(strFromU8(listed), parts)));
  return zip(parts, day, contents);
}

/** The XML of a part without clock, chance, or a missing value written as an empty element, which is no number. */
function steady(xml: string, day: string): string {
  return xml
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${day}T00:00:00Z`)
    .replaceAll(/<p:extLst><p:ext uri="\{D42A27DB[^]*?<\/p:extLst>/gu, '')
    .replaceAll(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/gu, '')
    .replaceAll('<v></v>', '');
}

/** PptxGenJS lists a master for each slide and writes one: an office program may offer to repair such a file. */
function onlyParts(xml: string, parts: OoxmlParts): string {
  return xml.replaceAll(/<Override PartName="\/([^"]+)"[^>]*\/>/gu, (listed, path: string) =>
    parts.has(path) ? listed : '',
  );
}
