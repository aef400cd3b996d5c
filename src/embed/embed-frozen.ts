import { filledMessage, message } from '../i18n/messages.ts';
import { frozenPath, hasPage } from '../releases/frozen-path.ts';
import { readEdition } from '../releases/read-edition.ts';
import { absoluteAddress } from '../routes/address.ts';
import type { Locale } from '../schema/locale.ts';
import type { Release } from '../schema/release.ts';
import { embeddedAt, type EmbeddedFigure, embedPath } from './embed-figure.ts';

/**
 * Writes the element by which another site shows a figure as a release keeps it.
 *
 * @param release - the release
 * @param id - of the figure
 * @param locale - the language in which it is shown
 * @returns null where the release keeps no such frame
 */
export function embedFrozen(release: Release, id: string, locale: Locale): EmbeddedFigure | null {
  const { version } = release;
  const record = readEdition(version).get(`fig:${id}`);
  if (record === undefined || !hasPage(release, embedPath(id))) return null;
  const title = `${record.name[locale]} | ${message(locale, 'site.name')}`;
  const address = absoluteAddress('ja', frozenPath(version, locale, embedPath(id)));
  return embeddedAt(filledMessage(locale, 'frozen.title', { title, version }), address);
}
