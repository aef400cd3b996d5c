import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { japaneseProblem } from '../../../src/survey/problems/japanese-problem.ts';
import { japaneseWords } from '../../../src/survey/problems/japanese-words.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The text of all files of a folder that say what is wrong. */
function textOf(folder: string, ending: string): string {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.includes('japanese'))
    .map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8'))
    .join('\n');
}

/** What is wrong, and what to do, in every golden folder of a file with problems. */
const printed = [
  ...textOf('tests/survey/cases', 'expected.txt').matchAll(
    /^(?:input\.\S+?|codebook\.json)(?:[ :][^\s:]+)*?: (.+)$|^ {2}hint: (.+)$/gm,
  ),
]
  .flatMap(([, what, hint]) => what ?? hint ?? [])
  .filter((text) => !/respondents, \d+ columns/.test(text));

test('there are problems to be told', () => {
  expect(new Set(printed).size).toBeGreaterThan(70);
});

test.each([...new Set(printed)])('%s is told in Japanese', (text) => {
  expect(japaneseProblem(text)).toMatch(/[ぁ-んァ-ヶ一-龠]/);
});

test('every problem known in Japanese is still one that the checks say', () => {
  const code = ['src/survey', 'src/schema', 'src/client/local']
    .map((folder) => textOf(folder, '.ts'))
    .join('\n');
  const plain = code.replaceAll(/\\'/g, "'");
  const gone = japaneseWords
    .flatMap(([english]) => english.split(/\{\d\}/))
    .map((text) => text.replace('; data/codebooks/README.md describes every entry', '').trim())
    .filter((text) => text.length > 3 && !isSaid(plain, text));
  expect(gone).toEqual([]);
});

/** Whether a text stands in the code, as a whole or put together from up to three. */
function isSaid(code: string, text: string, parts = 3): boolean {
  if (code.includes(text)) return true;
  if (parts === 1) return false;
  const words = text.split(/(?=[ ,])/);
  return words.some(
    (_, cut) =>
      cut > 0 &&
      code.includes(words.slice(0, cut).join('').trim()) &&
      isSaid(code, words.slice(cut).join('').trim(), parts - 1),
  );
}

test('names stand in Japanese as they are, even where they look like a problem', () => {
  expect(japaneseProblem('the column "missing" is missing')).toBe('列"missing"がありません');
  expect(japaneseProblem('the column "{1}" is missing')).toBe('列"{1}"がありません');
  expect(japaneseProblem('3 cells in a table of 9 columns')).toBe('9列の表に、セルが3個あります');
  expect(japaneseProblem('must be a list in [ ]')).toBe('[ ]で囲んだリストでなければなりません');
});
