import { printable } from '../../src/format/printable.ts';
import type { Codebook } from '../../src/schema/codebook.ts';
import { codedVariables } from '../../src/survey/code/variables.ts';
import { cubePlan } from '../../src/survey/cube/cube-plan.ts';
import type { SurveyCube } from './survey-cube.ts';
import { textTable } from './terminal/text-table.ts';

/** The codebook with one table for each variable, overall: all that a summary needs. */
export function summaryCodebook(codebook: Codebook): Codebook {
  const shares = codedVariables(codebook).map(({ id }) => ({ question: id, by: [], base: 'all' as const }));
  const numbers = codebook.variables.flatMap(({ id, type }): Codebook['tables'] =>
    type === 'numeric' ? [{ question: id, by: [], base: 'answerers', statistics: ['mean'] }] : [],
  );
  return { ...codebook, tables: [...shares, ...numbers] };
}

/**
 * Describes a file of answers that fits its codebook: how it is written, and for each variable who answered.
 *
 * @param codebook - from `summaryCodebook`
 * @param survey - the file in its cube
 * @returns lines for the terminal
 */
export function fileSummary(codebook: Codebook, { file, cube, rows }: SurveyCube): string {
  const count = (number: number): string => number.toLocaleString('en');
  const plan = cubePlan(codebook);
  const lines = plan.tables.flatMap(({ axes, number }) => {
    const [axis] = axes;
    if (axis === undefined) return [];
    const answers = Array.from({ length: axis.answers }, (_, answer) =>
      cube.units.reduce((sum, { counts }) => sum + (counts[axis.offset + answer] ?? 0), 0),
    );
    const silent = answers.at(-1) ?? 0;
    const asked = answers.reduce((sum, n) => sum + n, 0);
    const kind = number !== null ? 'a number' : axis.variable.multiple ? 'several answers' : 'one answer';
    const categories = number === null ? String(axis.variable.categories.length) : '–';
    const numbers = [asked - silent, silent, rows - asked].map(count);
    return [[axis.variable.id, kind, categories, ...numbers]];
  });
  const delimiter = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }[file.delimiter];
  const decimal = file.decimal === ',' ? ', decimal comma' : '';
  const strata = new Set(cube.units.map(({ stratum }) => stratum)).size;
  const { design } = codebook;
  const drawn = [
    design.weight === null ? 'not weighted' : `weighted by ${printable(design.weight)}`,
    ...(design.stratum === null ? [] : [`${count(strata)} strata`]),
    ...(cube.clustered ? [`${count(cube.units.length)} PSUs`] : []),
    ...(design.fpc === null ? [] : ['finite population correction']),
  ];
  const header = ['variable', 'kind', 'categories', 'answered', 'no answer', 'not asked or not applicable'];
  return [
    `${file.path}: ${count(rows)} respondents, ${file.header.length} columns (${file.encoding}, ${delimiter}${decimal})`,
    `${drawn.join(', ')}; ${codebook.microdata === 'synthetic' ? 'synthetic answers' : 'answers of respondents'}`,
    '',
    ...textTable([header, ...lines]),
    '',
    'The file fits the codebook.',
  ].join('\n');
}
