import { z } from 'zod';
import { machineSchema } from './benchmark.ts';

/** The ways in which the page of a figure was made, this site first. */
const pageWaySchema = z.enum(['own', 'framework', 'plot', 'echarts', 'vega-lite']);
/** A way to make the page of a figure. */
export type PageWay = z.infer<typeof pageWaySchema>;

/** What a page costs, in one way to make it: sizes as they are sent, and the medians of several loads. */
const pageCostSchema = z.strictObject({
  way: pageWaySchema,
  /** All that is sent until the page is complete, after brotli, in bytes and without headers. */
  bytes: z.number().int().positive(),
  /** How much of it stands in files of JavaScript. */
  scripts: z.number().int().nonnegative(),
  requests: z.number().int().positive(),
  /** From the request of the page until its first chart is drawn, in milliseconds. */
  visible: z.number().int().positive(),
  /** How far its parts moved, as browsers count it; 0 where nothing moved. */
  shift: z.number().nonnegative(),
  /** What tasks of its scripts took beyond 50 milliseconds each, in milliseconds. */
  blocking: z.number().int().nonnegative(),
});
/** What a page costs, in one way to make it. */
export type PageCost = z.infer<typeof pageCostSchema>;

/** What `npm run bench:site -- --publish` writes: one page, made in several ways. */
export const siteBenchmarkSchema = z.strictObject({
  date: z.iso.date(),
  machine: machineSchema,
  /** Of the browser and of what the pages were made with, by the name of the package. */
  versions: z.record(z.string(), z.string()),
  /** The figure whose page was measured. */
  figure: z.string(),
  /** How many times as slow as it is the processor was made. */
  slowed: z.number().int(),
  /** Of the network, in megabits per second. */
  megabits: z.number(),
  /** Of the network, in milliseconds for each request. */
  latency: z.number().int(),
  /** How often each page was loaded. */
  rounds: z.number().int().positive(),
  /** What this site set itself: how many times lighter than Framework, and the most blocking in milliseconds. */
  goals: z.strictObject({ times: z.number().int(), blocking: z.number().int() }),
  costs: z.array(pageCostSchema).min(1),
  /** What the page of this site asks for when it is complete, so that it opens without a network too. */
  afterwards: z.strictObject({ bytes: z.number().int(), requests: z.number().int() }),
});
