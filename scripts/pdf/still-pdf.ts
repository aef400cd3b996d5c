/**
 * Takes out of a PDF that Chromium wrote what differs from one printing to the next: the clock, and the identifiers of
 * its elements, which are numbered on from whatever the browser had numbered before. The same page gives the same
 * bytes, whenever it is printed.
 *
 * @param pdf - as `page.pdf()` gives it
 * @param day - an ISO date, `2026-11-28`, that stands in place of the time of printing
 * @returns as many bytes, so that the places which the file gives of its parts still hold
 * @throws Error where the PDF names no time of printing, so that nothing was taken out
 * @see ISO 32000-1, 7.9.4 (dates), 14.3.3 (document information) and 14.7.2 (identifiers in the structure hierarchy)
 */
export function stillPdf(pdf: Uint8Array, day: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(pdf).toString('latin1');
  return new Uint8Array(Buffer.from(withStillIdentifiers(withStillDates(text, day)), 'latin1'));
}

function withStillDates(text: string, day: string): string {
  const date = `D:${day.replaceAll('-', '')}000000+00'00'`;
  let found = 0;
  const still = text.replace(
    /\/(?<name>CreationDate|ModDate) \(D:\d{14}\+00'00'\)/gu,
    (_whole, name: string) => {
      found += 1;
      return `/${name} (${date})`;
    },
  );
  if (found === 0)
    throw new Error('The PDF names no time of printing: has Chromium changed how it writes it?');
  return still;
}

/** Numbers the elements from 1 on, in the order they had: the tree that leads to them is sorted by it. */
function withStillIdentifiers(text: string): string {
  const identifier = /(?<=\(node)\d{8}(?=\))/gu;
  const inOrder = [...new Set(text.match(identifier))].toSorted();
  const places = new Map(inOrder.map((number, index) => [number, String(index + 1).padStart(8, '0')]));
  return text.replace(identifier, (number) => places.get(number) ?? number);
}
