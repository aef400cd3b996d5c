/** The report's text without white space, with the way back to lines and sections. */
export interface ReportText {
  /** NFKC, no white space. */
  readonly text: string;
  /** The line of each character, from 1. */
  readonly lines: readonly number[];
  /** The section that governs each character, such as `1` or `5(2)`; empty before the first heading. */
  readonly sections: readonly string[];
  /** Whether a blank on the same line stood before the character: `4 2023` are two numbers, not one. */
  readonly afterBlank: readonly boolean[];
}

const chapterHeading = /^\s*(\d)\. ?\S/;
const sectionHeading = /^\s*\((\d)\) ?\S/;

/**
 * Normalises a text line by line and keeps track of where each character stood.
 *
 * A chapter heading continues the count ("5. …" after chapter 4). In a chapter listed as divided, a line that
 * starts with "(2)" is a heading; elsewhere it is an item of a list.
 *
 * @param original - the text as extracted
 * @param divided - the chapters whose parts are numbered sections, such as 5
 * @returns the normalised text
 */
export function readReportText(original: string, divided: ReadonlySet<string>): ReportText {
  const characters: string[] = [];
  const lines: number[] = [];
  const sections: string[] = [];
  const afterBlank: boolean[] = [];
  let chapter = 0;
  let section = '';
  for (const [index, line] of original.split('\n').entries()) {
    const normal = line.normalize('NFKC');
    const next = Number(chapterHeading.exec(normal)?.[1] ?? NaN);
    const part = sectionHeading.exec(normal)?.[1];
    if (next === chapter + 1) {
      chapter = next;
      section = String(chapter);
    } else if (part !== undefined && divided.has(String(chapter))) {
      section = `${chapter}(${part})`;
    }
    for (let position = 0; position < normal.length; position += 1) {
      const unit = normal.charAt(position);
      if (/\s/u.test(unit)) continue;
      characters.push(unit);
      lines.push(index + 1);
      sections.push(section);
      afterBlank.push(/\s/u.test(normal.charAt(position - 1)));
    }
  }
  return { text: characters.join(''), lines, sections, afterBlank };
}
