import type { Codebook } from '../../schema/codebook.ts';
import type { ColumnUse } from './cells.ts';

/**
 * How the columns of a file are read for a codebook: answers and strata as labels, numbers and ids one by one, and what
 * is ignored not at all.
 *
 * @param codebook - the codebook
 * @param header - the names in the first row
 * @returns by column its use; one that is read in two ways is read as labels
 * @example
 * ```ts
 * import { codebook } from 'tests/survey/small-survey.ts';
 *
 * columnUses(codebook, ['id', 'region', 'q1', 'staff', 'opinion'])
 * // ['text', 'label', 'label', 'text', 'none']
 * ```
 */
export function columnUses({ variables, design }: Codebook, header: readonly string[]): ColumnUse[] {
  const labels = new Set<string | null>([design.stratum, design.cluster]);
  const texts = new Set<string | null>([design.id, design.weight, design.fpc]);
  for (const variable of variables) {
    if (variable.type === 'numeric') texts.add(variable.column);
    else if (variable.type === 'multiple' && variable.layout === 'columns') {
      for (const { code } of variable.categories) labels.add(code);
    } else labels.add(variable.column);
  }
  return header.map((name) => (labels.has(name) ? 'label' : texts.has(name) ? 'text' : 'none'));
}
