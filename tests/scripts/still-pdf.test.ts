import { describe, expect, it } from 'vitest';
import { stillPdf } from '../../scripts/pdf/still-pdf.ts';

/** A file as Chromium writes it, printed at a time by a browser that had numbered so many elements before. */
function printedAt(time: string, before: number): Buffer {
  const node = (place: number): string => `(node${String(before + place).padStart(8, '0')})`;
  return Buffer.from(
    `%PDF-1.4 \xff /CreationDate (D:${time}+00'00') /ModDate (D:${time}+00'00')
/ID ${node(4)} /ID ${node(1)} /Headers [${node(4)} ${node(1)}]
/Limits [${node(1)} ${node(4)}] /Names [${node(1)} 7 0 R ${node(4)} 9 0 R]`,
    'latin1',
  );
}

const still = (time: string, before: number): string =>
  Buffer.from(stillPdf(printedAt(time, before), '2026-11-29')).toString('latin1');

describe('a PDF without what differs from one printing to the next', () => {
  it('is the same at another time, and after other elements', () => {
    expect(still('20310203120000', 57)).toBe(still('20261130010203', 228));
  });

  it('bears the day that was asked for, and is otherwise as it was', () => {
    expect(still('20310203120000', 57)).toBe(
      `%PDF-1.4 \xff /CreationDate (D:20261129000000+00'00') /ModDate (D:20261129000000+00'00')
/ID (node00000002) /ID (node00000001) /Headers [(node00000002) (node00000001)]
/Limits [(node00000001) (node00000002)] /Names [(node00000001) 7 0 R (node00000002) 9 0 R]`,
    );
  });

  it('keeps its length, so that its table of parts holds', () => {
    expect(stillPdf(printedAt('20310203120000', 57), '2026-11-29')).toHaveLength(
      printedAt('20310203120000', 57).length,
    );
  });

  it('is refused where it names no time of printing', () => {
    expect(() => stillPdf(Buffer.from('%PDF-1.4'), '2026-11-29')).toThrow('names no time of printing');
  });
});
