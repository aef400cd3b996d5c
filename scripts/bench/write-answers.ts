import { closeSync, openSync, writeSync } from 'node:fs';
import { randomLcg } from 'd3';
import type { BenchmarkLabels } from '../../src/schema/benchmark.ts';

/** What the benchmark's files hold: questions of five answers and breakdowns, as codes. */
export const benchShape = { questions: 20, answers: 5, breakdowns: 4, groups: 5, fillers: 4 } as const;

/** The label of an answer: digits, or Japanese words. */
export function benchLabel(labels: BenchmarkLabels, code: number): string {
  return labels === 'words' ? `回答その${code + 1}` : String(code + 1);
}

/**
 * Writes a seeded file of answers with 30 columns: an id, a weight, 20 questions, 4 breakdowns and 4 fillers.
 *
 * @param path - where to
 * @param rows - how many respondents
 * @param labels - `codes` writes digits, `words` Japanese labels; `quoted` puts digits into quotation marks, and into
 *   the last column a text with quotation marks, delimiters and line breaks
 */
export function writeAnswers(path: string, rows: number, labels: BenchmarkLabels): void {
  const { questions, answers, breakdowns, groups, fillers } = benchShape;
  const random = randomLcg(20231);
  const below = (count: number): number => Math.floor(random() * count);
  const numbered = (prefix: string, count: number): string[] =>
    Array.from({ length: count }, (_, n) => `${prefix}${n + 1}`);
  const isQuoted = labels === 'quoted';
  const line = (cells: readonly string[]): string =>
    isQuoted ? `"${cells.join('","')}"\n` : `${cells.join(',')}\n`;
  const file = openSync(path, 'w');
  let text = line([
    ...['id', 'weight'],
    ...numbered('q', questions),
    ...numbered('b', breakdowns),
    ...numbered('x', fillers),
  ]);
  for (let row = 0; row < rows; row += 1) {
    const cells = [`r${row + 1}`, (0.5 + random()).toFixed(3)];
    for (let question = 0; question < questions; question += 1)
      cells.push(benchLabel(labels, below(answers)));
    for (let breakdown = 0; breakdown < breakdowns; breakdown += 1)
      cells.push(benchLabel(labels, below(groups)));
    for (let filler = 1; filler < fillers; filler += 1) cells.push(String(below(1000000)));
    const written = String(below(1000000));
    cells.push(isQuoted ? `「${written}」、\n""${written}"", ${written}` : written);
    text += line(cells);
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}
