import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { BenchmarkAgreement } from '../../src/schema/benchmark.ts';
import { cubePlan } from '../../src/survey/cube/cube-plan.ts';
import { estimateCube } from '../../src/survey/estimate-cube.ts';
import { surveyCube } from '../survey/survey-cube.ts';
import { agreement, type NamedShare } from './agreement.ts';
import { benchCodebook } from './bench-codebook.ts';
import type { BenchFile } from './measure-file.ts';
import { benchLabel } from './write-answers.ts';

/**
 * Holds the estimates of the engine against those that R survey wrote of the same file.
 *
 * @param path - the file of answers
 * @param file - what it holds
 * @param estimates - the file that contenders/survey.R wrote
 */
export async function compareWithR(
  path: string,
  { rows, labels }: Pick<BenchFile, 'rows' | 'labels'>,
  estimates: string,
): Promise<BenchmarkAgreement> {
  const codebook = benchCodebook(labels);
  const { cube } = await surveyCube(codebook, path);
  const labelOf = (id: string): string => benchLabel(labels, Number(id.slice(1)) - 1);
  const own = estimateCube(codebook, cubePlan(codebook), cube).map(
    ({ question, category, by: [group], estimate, se }): NamedShare => ({
      name: [
        ...[question, labelOf(category ?? '')],
        ...[group?.variable ?? '', group === undefined ? '' : labelOf(group.category)],
      ].join(' '),
      ...{ estimate: estimate ?? NaN, se: se ?? NaN },
    }),
  );
  const { data } = Papa.parse<Record<string, string>>(readFileSync(estimates, 'utf8'), {
    ...{ header: true, skipEmptyLines: true },
  });
  const others = data.map(({ question, answer, by, group, estimate, se }) => ({
    name: [question, answer, by, group].join(' '),
    ...{ estimate: Number(estimate), se: Number(se) },
  }));
  return { rows, labels, ...agreement(own, others) };
}
