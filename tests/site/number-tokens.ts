/**
 * The numbers in a text, in the form in which two texts are compared: half-width, without thousands separators.
 * A SHA-256 hash counts as one number, so that no digit inside it can stand for another.
 */
export function numberTokens(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return plain.match(/\b[0-9a-f]{64}\b|\d+(?:\.\d+)?/g) ?? [];
}

/** Up to three decimals. To make a format takes a hundred times as long as to use it. */
const formats = [0, 1, 2, 3].map(
  (decimals) =>
    new Intl.NumberFormat('en', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: false,
    }),
);

/**
 * The ways in which the site may write a number of the data: plain or times a hundred. Only a number with more
 * than one decimal may be rounded, to at most three, and by no more than a tenth: 67.5 is not 68, and 0.67 is not 1.
 */
export function writtenForms(value: number): string[] {
  const scales = Math.abs(value) <= 2 ? [1, 100] : [1];
  return scales.flatMap((scale) => {
    const scaled = Math.abs(Number((value * scale).toPrecision(12)));
    const tolerance = Number(scaled.toFixed(1)) === scaled ? 0 : scaled / 10;
    // A half is rounded up or down by the last bit of its binary form, which the product with 100 may have changed.
    return formats
      .flatMap((format) => [format.format(scaled), format.format(Math.abs(value * scale))])
      .filter((text) => Math.abs(Number(text) - scaled) <= tolerance);
  });
}

/** Every number in the strings and numbers of a record, however deep. */
export function recordTokens(record: unknown): string[] {
  if (typeof record === 'string') return numberTokens(record);
  if (typeof record === 'number') return writtenForms(record);
  if (typeof record !== 'object' || record === null) return [];
  return Object.values(record).flatMap(recordTokens);
}
