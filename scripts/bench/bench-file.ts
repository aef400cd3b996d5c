import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from '../../src/schema/benchmark.ts';
import { compareWithR } from './compare-with-r.ts';
import type { Contender } from './contenders.ts';
import { type BenchFile, measureFile } from './measure-file.ts';
import { printOmission } from './print-omission.ts';
import { printResults } from './print-results.ts';
import { runContender } from './run-contender.ts';
import { writeAnswers } from './write-answers.ts';

/**
 * Writes a file of answers, times the contenders on it, holds the engine's estimates against those of R survey where
 * that ran, and prints what was found. The file is removed again.
 *
 * @param file - which file
 * @param present - who can run
 * @returns the times, who was left out, and how far the estimates agree
 * @throws Error where a contender fails or makes something else than the others
 */
export async function benchFile(
  file: BenchFile,
  present: readonly Contender[],
): Promise<Pick<Benchmark, 'results' | 'omissions' | 'agreements'>> {
  const folder = mkdtempSync(join(tmpdir(), 'sme-bench-'));
  try {
    const path = join(folder, 'answers.csv');
    const estimates = join(folder, 'estimates.csv');
    writeAnswers(path, file.rows, file.labels);
    const { results, omissions } = measureFile(file, present, (contender) =>
      runContender(contender, path, file.labels, contender.id === 'r-survey' ? [estimates] : []),
    );
    const megabytes = (statSync(path).size / 1e6).toFixed(1);
    console.log(`\n${file.rows} rows, ${file.labels}, ${megabytes} MB, medians:\n${printResults(results)}`);
    for (const omission of omissions) console.log(printOmission(omission));
    const ran = results.some(({ contender }) => contender === 'r-survey');
    const agreements = ran ? [await compareWithR(path, file, estimates)] : [];
    for (const { estimates: count, digits } of agreements) {
      console.log(`${count} shares and standard errors agree with R survey in ${digits} significant digits.`);
    }
    return { results, omissions, agreements };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
