import type { Variable } from '../../schema/codebook.ts';

type MultipleColumns = Extract<Variable, { layout: 'columns' }>;

/**
 * The label that says, in the column of an answer, that it was chosen.
 *
 * @param variable - a question whose answers have a column each
 * @param category - one of its answers
 * @returns that of the answer, or else that of the question
 * @example
 * ```ts
 * import { codebook } from 'tests/survey/small-survey.ts';
 *
 * const barriers = codebook.variables.find(({ id }) => id === 'barriers');
 * barriers.categories.map((category) => selectedLabel(barriers, category)) // ['1', '1', '制度']
 * ```
 */
export function selectedLabel(
  { selected }: MultipleColumns,
  category: MultipleColumns['categories'][number],
): string {
  // checkCodebook has seen to it that one of the two is there.
  return category.selected ?? selected ?? '';
}
