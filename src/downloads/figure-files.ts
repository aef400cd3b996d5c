import { cachedBytes } from '../build-cache/cached-bytes.ts';
import { figureChart } from '../figures/figure-chart.ts';
import { figureVariants } from '../figures/figure-variants.ts';
import { message } from '../i18n/messages.ts';
import { cachedPng } from '../rendering/draw-png.ts';
import type { Figure } from '../schema/figure.ts';
import { locales, type Locale } from '../schema/locale.ts';
import { archive, type ArchiveEntry } from './archive.ts';
import { figureSlides, type FigureText } from './figure-slides.ts';
import { pptx } from './formats/pptx.ts';
import { figureReadme } from './readme.ts';
import { officeFile } from './office-file.ts';
import { bytesOf, fileName, nameOfFile, type DownloadSource, type SiteFile } from './site-file.ts';
import { tableFiles } from './table-files.ts';

const folder = '/figures/downloads';
/** Twice the size of the drawing, so that it is sharp on fine screens and on paper. */
const pngScale = 2;

/** The files of a figure beside those of its table: its chart as pictures, its slides, and an archive of everything. */
export function figureFiles(source: DownloadSource, figure: Figure, text: FigureText): SiteFile[] {
  const files = [
    ...locales.map((locale) => slidesFile(source, figure, text, locale)),
    ...locales.flatMap((locale) => pictureFiles(source, figure, text, locale)),
  ];
  return [...files, archiveFile(source, figure, files)];
}

function slidesFile(source: DownloadSource, figure: Figure, text: FigureText, locale: Locale): SiteFile {
  const { evidence, addressOf } = source;
  return {
    ...{ format: 'pptx', locale, variant: null },
    path: `${folder}/${nameOfFile(figure.id, 'pptx', [locale])}`,
    make: () => {
      const slides = figureSlides(evidence, figure, text, locale, addressOf);
      const facts = {
        title: slides[0]?.title ?? figure.id,
        author: message(locale, 'site.name'),
        day: evidence.all.released,
      };
      return cachedBytes(officeFile('pptx', { slides, facts }), () => pptx(slides, facts));
    },
  };
}

/** Each variant of the chart as an SVG and as a PNG drawn from it. */
function pictureFiles(
  { evidence, addressOf }: DownloadSource,
  figure: Figure,
  { focus }: FigureText,
  locale: Locale,
): SiteFile[] {
  return figureVariants(evidence, figure, focus, locale).variants.flatMap((variant) => {
    const named = (format: 'svg' | 'png') => ({
      ...{ format, locale, variant: variant.value },
      path: `${folder}/${nameOfFile(figure.id, format, [variant.value, locale])}`,
    });
    const drawn = (): string => figureChart(evidence, figure, variant, locale, addressOf);
    const svg: SiteFile = { ...named('svg'), make: () => new TextEncoder().encode(drawn()) };
    const png = async () => {
      const text = new TextDecoder().decode(await bytesOf(svg));
      return cachedPng(text, Number(/ width="(\d+)"/u.exec(text)?.[1]) * pngScale);
    };
    return [svg, { ...named('png'), make: png }];
  });
}

const rooms = { pptx: 'slides', svg: 'pictures', png: 'pictures' } as const;

function archiveFile(source: DownloadSource, figure: Figure, files: readonly SiteFile[]): SiteFile {
  const entry = (room: string, file: SiteFile): ArchiveEntry => ({
    path: `${room}/${fileName(file)}`,
    bytes: () => bytesOf(file),
  });
  return {
    ...{ format: 'zip', locale: null, variant: null },
    path: `${folder}/${nameOfFile(figure.id, 'zip')}`,
    make: () =>
      archive(
        [
          ...(figure.table === null ? [] : tableFiles(source, figure.table))
            .filter(({ format }) => format !== 'zip')
            .map((file) => entry('data', file)),
          ...files.map((file) => entry(rooms[file.format as keyof typeof rooms], file)),
        ],
        (locale, paths) => figureReadme(source, figure, locale, paths),
        source.evidence.all.released,
      ),
  };
}
