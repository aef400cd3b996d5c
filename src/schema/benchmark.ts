import { z } from 'zod';

/** Who is timed. */
const benchmarkContenderSchema = z.enum([
  ...(['engine', 'duckdb-labels-given', 'duckdb-text', 'r-data-table', 'r-survey'] as const),
  ...(['papaparse', 'byte-count'] as const),
]);
/** Who is timed. */
export type BenchmarkContender = z.infer<typeof benchmarkContenderSchema>;

/** How the answers of a file are written: digits, Japanese words, or digits within quotation marks. */
export const benchmarkLabelsSchema = z.enum(['codes', 'words', 'quoted']);
/** How the answers of a file are written. */
export type BenchmarkLabels = z.infer<typeof benchmarkLabelsSchema>;

/** One contender on one file. */
const benchmarkResultSchema = z.strictObject({
  /** Rows, labels and contender. */
  id: z.string(),
  contender: benchmarkContenderSchema,
  rows: z.number().int(),
  labels: benchmarkLabelsSchema,
  /** How often it ran. */
  rounds: z.number().int().positive(),
  /** Wall time, the median of the rounds. */
  milliseconds: z.number(),
  /** The largest resident memory, the median of the rounds. */
  megabytes: z.number(),
});
/** A result of the benchmark. */
export type BenchmarkResult = z.infer<typeof benchmarkResultSchema>;

/** A contender that was left out of a file, or of all. */
const benchmarkOmissionSchema = z.strictObject({
  contender: benchmarkContenderSchema,
  /** The rows of the files; null where it ran on none. */
  rows: z.number().int().nullable(),
  reason: z.enum(['notInstalled', 'tooSlow']),
});
/** A contender that was left out. */
export type BenchmarkOmission = z.infer<typeof benchmarkOmissionSchema>;

/** The estimates of the engine held against those of R survey on the same file. */
const benchmarkAgreementSchema = z.strictObject({
  rows: z.number().int(),
  labels: benchmarkLabelsSchema,
  /** How many shares, each with its standard error. */
  estimates: z.number().int(),
  /** In how many significant digits all of them agree at least. */
  digits: z.number().int(),
});
/** How far the engine and R survey agree. */
export type BenchmarkAgreement = z.infer<typeof benchmarkAgreementSchema>;

/** The machine that times were taken on. */
export const machineSchema = z.strictObject({
  cpu: z.string(),
  threads: z.number().int(),
  /** In GiB. */
  memory: z.number().int(),
  system: z.string(),
});

/** What `npm run bench -- --publish` writes: times side by side, and where and when they were taken. */
export const benchmarkSchema = z.strictObject({
  date: z.iso.date(),
  machine: machineSchema,
  versions: z.record(z.string(), z.string()),
  results: z.array(benchmarkResultSchema).min(1),
  omissions: z.array(benchmarkOmissionSchema),
  agreements: z.array(benchmarkAgreementSchema),
});
/** The benchmark as it is published. */
export type Benchmark = z.infer<typeof benchmarkSchema>;
