import { z } from 'zod';
import { machineSchema } from './benchmark.ts';

/** The whole site, built from so many times the figures that it has. */
const buildResultSchema = z.strictObject({
  /** How many times each figure with a chart is there. */
  times: z.number().int().positive(),
  /** Figures with a chart. */
  figures: z.number().int().positive(),
  /** How often it was built. */
  rounds: z.number().int().positive(),
  /** Wall time of a build from nothing, in seconds, the median of the rounds; so are the next three. */
  seconds: z.number().positive(),
  /** Its processor time on all cores, in seconds. */
  processor: z.number().positive(),
  /** The largest resident memory of a process, in MB. */
  megabytes: z.number().positive(),
  /** Wall time of the next build, before which nothing was changed, in seconds. */
  unchanged: z.number().positive(),
  pages: z.number().int().positive(),
  files: z.number().int().positive(),
  /** The size of all files in MB. */
  size: z.number().positive(),
});
/** A result of the benchmark of the build. */
export type BuildResult = z.infer<typeof buildResultSchema>;

/** How the processor time follows from the number of figures. */
const buildGrowthSchema = z.strictObject({
  /** Seconds that a site without such figures would take, by least squares. */
  fixed: z.number(),
  /** Seconds for each further figure, by least squares. */
  perFigure: z.number(),
  /** What a further figure costs between the two largest sites, over what it costs between the two smallest. */
  ratio: z.number(),
});
/** How the cost of a build grows. */
export type BuildGrowth = z.infer<typeof buildGrowthSchema>;

/** What `npm run bench:build -- --publish` writes. */
export const buildBenchmarkSchema = z.strictObject({
  date: z.iso.date(),
  machine: machineSchema,
  versions: z.record(z.string(), z.string()),
  /** What a build of the site may take, in seconds: from nothing, and with nothing changed. */
  limits: z.strictObject({ cold: z.number().int(), unchanged: z.number().int() }),
  /** A ratio of growth between this and one over this counts as linear. */
  linearWithin: z.number(),
  growth: buildGrowthSchema,
  results: z.array(buildResultSchema).min(3),
});
