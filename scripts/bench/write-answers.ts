import { closeSync, openSync, writeSync } from 'node:fs';
import { randomLcg } from 'd3';

/** What the benchmark's files hold: questions of five answers and breakdowns, as codes. */
export const benchShape = { questions: 20, answers: 5, breakdowns: 4, groups: 5, fillers: 4 } as const;

/**
 * Writes a seeded file of answers with 30 columns: an id, a weight, 20 questions, 4 breakdowns and 4 fillers.
 *
 * @param path - where to
 * @param rows - how many respondents
 * @param labels - `codes` writes digits, `words` Japanese labels
 */
export function writeAnswers(path: string, rows: number, labels: 'codes' | 'words'): void {
  const { questions, answers, breakdowns, groups, fillers } = benchShape;
  const random = randomLcg(20231);
  const name = (code: number): string => (labels === 'codes' ? String(code + 1) : `回答その${code + 1}`);
  const numbered = (prefix: string, count: number): string[] =>
    Array.from({ length: count }, (_, n) => `${prefix}${n + 1}`);
  const header = [
    'id',
    'weight',
    ...numbered('q', questions),
    ...numbered('b', breakdowns),
    ...numbered('x', fillers),
  ];
  const file = openSync(path, 'w');
  let text = `${header.join(',')}\n`;
  for (let row = 0; row < rows; row += 1) {
    text += `r${row + 1},${(0.5 + random()).toFixed(3)}`;
    for (let question = 0; question < questions; question += 1)
      text += `,${name(Math.floor(random() * answers))}`;
    for (let breakdown = 0; breakdown < breakdowns; breakdown += 1)
      text += `,${name(Math.floor(random() * groups))}`;
    for (let filler = 0; filler < fillers; filler += 1) text += `,${Math.floor(random() * 1000000)}`;
    text += '\n';
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}
