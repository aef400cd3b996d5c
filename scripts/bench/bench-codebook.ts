import type { BenchmarkLabels } from '../../src/schema/benchmark.ts';
import { codebookSchema, type Codebook } from '../../src/schema/codebook.ts';
import { benchLabel, benchShape } from './write-answers.ts';

/** The codebook of the benchmark's files: each question overall and by each breakdown. */
export function benchCodebook(labels: BenchmarkLabels): Codebook {
  const { questions, answers, breakdowns, groups, fillers } = benchShape;
  const both = (text: string) => ({ ja: text, en: text });
  const variable = (id: string, count: number) => ({
    ...{ id, column: id, type: 'single', question: both(id), universe: 'all' },
    categories: Array.from({ length: count }, (_, code) => ({
      ...{ code: benchLabel(labels, code), id: `a${code + 1}` },
      ...both(`a${code + 1}`),
    })),
  });
  const ids = (prefix: string, count: number): string[] =>
    Array.from({ length: count }, (_, n) => `${prefix}${n + 1}`);
  return codebookSchema.parse({
    ...{ id: 'bench', title: both('bench'), microdata: 'synthetic' },
    design: { id: 'id', weight: 'weight' },
    universes: [{ id: 'all', ...both('all') }],
    variables: [
      ...ids('q', questions).map((id) => variable(id, answers)),
      ...ids('b', breakdowns).map((id) => variable(id, groups)),
    ],
    ignored: ids('x', fillers).map((column) => ({ column, reason: 'filler' })),
    tables: ids('q', questions).flatMap((question) => [
      { question },
      ...ids('b', breakdowns).map((by) => ({ question, by: [by] })),
    ]),
  });
}
