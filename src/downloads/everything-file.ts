import { readDerived } from '../evidence/read-evidence.ts';
import type { Figure } from '../schema/figure.ts';
import { archive, type ArchiveEntry } from './archive.ts';
import { downloadFormats } from './download-formats.ts';
import { figureFiles } from './figure-files.ts';
import type { FigureText } from './figure-slides.ts';
import { everythingReadme } from './readme.ts';
import { bytesOf, fileName, type DownloadSource, type SiteFile } from './site-file.ts';
import { tableFiles } from './table-files.ts';

/** Where it is served. */
const everythingPath = '/data/all.zip';

/**
 * The archive of everything: tables and figures, a folder for each format, with the manifest of the pipeline. Files of
 * generated data lie in a folder that says so.
 *
 * @param source - what the files are made from
 * @param texts - what the site says of each figure
 */
export function everythingFile(source: DownloadSource, texts: (figure: Figure) => FigureText): SiteFile {
  const { published, figures, released } = source.evidence.all;
  const entries = (): ArchiveEntry[] => [
    {
      path: 'manifest.json',
      bytes: () => Promise.resolve(new Uint8Array(readDerived('manifest.json'))),
    },
    ...published.flatMap(({ id, roles }) => {
      const room = roles.includes('synthetic') ? 'synthetic' : 'tables';
      return tableFiles(source, id).flatMap((file) => entryOf(room, file));
    }),
    ...figures.flatMap((figure) =>
      figureFiles(source, figure, texts(figure)).flatMap((file) => entryOf('figures', file)),
    ),
  ];
  return {
    ...{ path: everythingPath, format: 'zip', locale: null, variant: null },
    make: () => archive(entries(), (locale, paths) => everythingReadme(source, locale, paths), released),
  };
}

/** An archive holds no archives: what they hold is in it already. */
function entryOf(room: string, file: SiteFile): ArchiveEntry[] {
  if (file.format === 'zip') return [];
  const path = `${room}/${downloadFormats[file.format].extension}/${fileName(file)}`;
  return [{ path, bytes: () => bytesOf(file) }];
}
