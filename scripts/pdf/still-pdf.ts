/**
 * Takes the clock out of a PDF that Chromium wrote: the same page gives the same bytes, whenever it is printed.
 *
 * @param pdf - as `page.pdf()` gives it
 * @param day - an ISO date, `2026-11-28`, that stands in place of the time of printing
 * @returns as many bytes, so that the places which the file gives of its parts still hold
 * @throws Error where the PDF names no time of printing, so that nothing was taken out
 * @see ISO 32000-1, 7.9.4 (dates) and 14.3.3 (document information)
 */
export function stillPdf(pdf: Uint8Array, day: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(pdf).toString('latin1');
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
  return new Uint8Array(Buffer.from(still, 'latin1'));
}
