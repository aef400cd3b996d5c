import { z } from 'zod';

/** One contender on one file. */
const benchmarkResultSchema = z.strictObject({
  /** Rows, labels and contender. */
  id: z.string(),
  contender: z.enum(['engine', 'duckdb-labels-given', 'duckdb-text', 'papaparse', 'byte-count']),
  rows: z.number().int(),
  labels: z.enum(['codes', 'words']),
  /** Wall time, the median of the rounds. */
  milliseconds: z.number(),
  /** The largest resident memory, the median of the rounds. */
  megabytes: z.number(),
});
/** A result of the benchmark. */
export type BenchmarkResult = z.infer<typeof benchmarkResultSchema>;

/** What `npm run bench -- --out FILE` writes: times side by side, and where and when they were taken. */
export const benchmarkSchema = z.strictObject({
  date: z.iso.date(),
  rounds: z.number().int(),
  machine: z.strictObject({
    cpu: z.string(),
    threads: z.number().int(),
    /** In GiB. */
    memory: z.number().int(),
    system: z.string(),
  }),
  versions: z.record(z.string(), z.string()),
  results: z.array(benchmarkResultSchema).min(1),
});
