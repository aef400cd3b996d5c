/** Makes the slides of a pack: loaded, with the library that writes them, when a reader asks for them. */
import { pptx } from '../../downloads/formats/pptx.ts';
import type { PackDocument } from '../../pack/pack-markdown.ts';
import { packSlides } from '../../pack/pack-slides.ts';

/** Writes the file as the build writes that of one figure: charts that can be edited, with the workbook behind each. */
export async function packDeck(
  pack: PackDocument,
  data: { readonly day: string; readonly site: string; readonly address: string },
): Promise<Blob> {
  const { slides, facts } = packSlides(pack, data);
  const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
  return new Blob([await pptx(slides, facts)], { type });
}
