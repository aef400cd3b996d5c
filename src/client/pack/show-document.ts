/** Draws what comes of a pack: loaded once there is something in it. */
import type { ListedFormat } from '../../pack/pack-entry.ts';
import { referenceText } from '../../pack/list-references.ts';
import { type PackDocument, packMarkdown } from '../../pack/pack-markdown.ts';
import { drawHandout } from './draw-handout.ts';
import { partOf } from './part-of.ts';

/** Draws the handout and writes Markdown and references into their places. */
export function showDocument(root: HTMLElement, pack: PackDocument): void {
  const top = new URL(root.dataset['top'] ?? '', location.href);
  const fullAddress = (path: string): string => new URL(path, top).href;
  partOf(root, 'handout').replaceChildren(...drawHandout(pack, fullAddress));
  partOf(root, 'markdown').textContent = packMarkdown(pack, fullAddress);
  showReferences(root, pack);
}

/** Writes the list of references in the form that is chosen. */
export function showReferences(root: HTMLElement, { entries, day }: PackDocument): void {
  const format = partOf(root, 'format', HTMLSelectElement).value as ListedFormat;
  partOf(root, 'references').textContent = referenceText(entries, format, day);
}
