import type { CiteLine } from '../citations/cite-line.ts';
import type { EvidenceIndex } from '../evidence/index-evidence.ts';
import type { PageAddress } from '../routes/page-address.ts';
import type { Locale } from '../schema/locale.ts';
import { downloadFormats, type FormatName } from './download-formats.ts';

/** The bytes of a file. */
export type FileBytes = Uint8Array<ArrayBuffer>;

/** A file that the site offers, made when it is first asked for. */
export interface SiteFile {
  /** Where it is served, without the base path: `/data/tables/fig-05.csv`. */
  readonly path: string;
  readonly format: FormatName;
  /** The language of its words; null where it holds both or none. */
  readonly locale: Locale | null;
  /** The variant of the chart that it shows; null where there is one only. */
  readonly variant: string | null;
  readonly make: () => FileBytes | Promise<FileBytes>;
}

/** What the files of the site are made from. */
export interface DownloadSource {
  readonly evidence: EvidenceIndex;
  readonly addressOf: PageAddress;
  readonly cite: CiteLine;
}

/** The name of a file within its folder. */
export function fileName({ path }: Pick<SiteFile, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * The name of a file of a format: id, variant, language and extension, parted by dots.
 *
 * @param id - of the table or the figure
 * @param format - the name of the format
 * @param parts - the variant and the language, where the format has them
 * @example
 * ```ts
 * nameOfFile('fig-05', 'svg', ['levels', 'en']) // 'fig-05.levels.en.svg'
 * nameOfFile('fig-05', 'excelCsv') // 'fig-05.excel.csv'
 * ```
 */
export function nameOfFile(id: string, format: FormatName, parts: readonly (string | null)[] = []): string {
  return [id, ...parts.filter((part) => part !== null), downloadFormats[format].extension].join('.');
}

const made = new Map<string, Promise<FileBytes>>();

/** The bytes of a file: made once in a build, though a page tells its size, an archive holds it and a reader gets it. */
export function bytesOf({ path, make }: SiteFile): Promise<FileBytes> {
  const known = made.get(path) ?? Promise.resolve(make());
  made.set(path, known);
  return known;
}
