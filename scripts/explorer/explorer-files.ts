import { explorerFileSchema, explorerIndexSchema } from '../../src/schema/explorer.ts';
import type { ExplorerRelease } from '../../src/survey/release/explorer-release.ts';
import { syntheticWord } from '../../src/survey/release/release-name.ts';
import type { OutputFile } from '../pipeline/published-files.ts';

/**
 * Writes the files of the explorer into memory, without white space; those of generated answers say so in their names.
 *
 * @param release - the list of tables and a file for each question
 * @returns the files, the list first
 * @throws ZodError when the release breaks its own contract, which is an error of the pipeline
 */
export function explorerFiles({ index, files }: ExplorerRelease): OutputFile[] {
  const word = index.mark === null ? '' : syntheticWord;
  const file = (name: string, value: unknown, rows: number): OutputFile => ({
    path: `explore/${name}${word}.json`,
    bytes: new TextEncoder().encode(`${JSON.stringify(value)}\n`),
    rows,
  });
  return [
    file('index', explorerIndexSchema.parse(index), index.questions.length),
    ...files.map((each) => file(each.question, explorerFileSchema.parse(each), each.tables.length)),
  ];
}
