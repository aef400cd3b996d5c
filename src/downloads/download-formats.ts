/** What a file to download is of. */
type DownloadSubject = 'table' | 'chart' | 'figure' | 'everything';

/** A format in which something can be downloaded. */
export interface DownloadFormat {
  /** What comes after the id in the name of a file, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** For whom it is made: the heading that it stands under. */
  readonly group: 'open' | 'office' | 'picture' | 'all';
  /** A table, a figure that is drawn as a chart, any figure, or whatever there is. */
  readonly of: DownloadSubject;
  /** Whether its words are of one language, which then stands in the name of the file. */
  readonly perLanguage: boolean;
}

const office = 'application/vnd.openxmlformats-officedocument';

/** Every format, in the order in which they are offered. Pages, archives and descriptions are made from this list. */
export const downloadFormats = {
  csv: { extension: 'csv', mediaType: 'text/csv', group: 'open', of: 'table', perLanguage: false },
  json: { extension: 'json', mediaType: 'application/json', group: 'open', of: 'table', perLanguage: false },
  parquet: {
    extension: 'parquet',
    mediaType: 'application/vnd.apache.parquet',
    ...{ group: 'open', of: 'table', perLanguage: false },
  },
  arrow: {
    extension: 'arrow',
    mediaType: 'application/vnd.apache.arrow.file',
    ...{ group: 'open', of: 'table', perLanguage: false },
  },
  xlsx: {
    extension: 'xlsx',
    mediaType: `${office}.spreadsheetml.sheet`,
    ...{ group: 'office', of: 'table', perLanguage: false },
  },
  excelCsv: {
    extension: 'excel.csv',
    mediaType: 'text/csv',
    ...{ group: 'office', of: 'table', perLanguage: false },
  },
  pptx: {
    extension: 'pptx',
    mediaType: `${office}.presentationml.presentation`,
    ...{ group: 'office', of: 'figure', perLanguage: true },
  },
  svg: { extension: 'svg', mediaType: 'image/svg+xml', group: 'picture', of: 'chart', perLanguage: true },
  png: { extension: 'png', mediaType: 'image/png', group: 'picture', of: 'chart', perLanguage: true },
  zip: {
    extension: 'zip',
    mediaType: 'application/zip',
    ...{ group: 'all', of: 'everything', perLanguage: false },
  },
} as const satisfies Readonly<Record<string, DownloadFormat>>;

/** The name of a format. */
export type FormatName = keyof typeof downloadFormats;

/** The names of all formats, in the order in which they are offered. */
export const formatNames = Object.keys(downloadFormats) as readonly FormatName[];
