import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { randomLcg } from 'd3';

const readme = readFileSync(
  fileURLToPath(new URL('../../data/codebooks/README.md', import.meta.url)),
  'utf8',
);

function block(language: string): string {
  const [, text] = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(readme) ?? [];
  if (text === undefined) throw new Error(`no block of ${language} in data/codebooks/README.md`);
  return text;
}

/** The example that data/codebooks/README.md tells: its codebook and its four answers. */
export const exampleCodebook = block('json');
export const exampleCsv = block('csv');

/** So many answers more to the questions of the example that tables can be shown of them. */
export function manyAnswers(seed: number, rows: number): string {
  const random = randomLcg(seed / 2 ** 31);
  const one = (...choices: readonly string[]): string => choices[Math.floor(random() * choices.length)] ?? '';
  const lines = Array.from({ length: rows }, (_, row) => {
    const exports = one('yes', 'no');
    const partners = one('asia', 'europe', 'other', 'asia;europe', '');
    return [
      ...[`a${row}`, (0.5 + random()).toFixed(2), one('東', '西'), one('製造', '商業', 'サービス')],
      ...[one('1', '2', '3', '9'), exports, exports === 'yes' ? partners : ''],
      ...[one('0', '1'), one('0', '1'), one('0', '制度'), String(1 + Math.floor(random() * 200))],
      ...[String(Math.floor(random() * 5000)), ''],
    ].join(',');
  });
  return [exampleCsv.split('\n', 1)[0], ...lines, ''].join('\n');
}
