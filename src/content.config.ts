import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { benchmarkSchema } from './schema/benchmark.ts';
import { browserBenchmarkSchema } from './schema/browser-benchmark.ts';
import { buildBenchmarkSchema } from './schema/build-benchmark.ts';
import { lighthouseSchema } from './schema/lighthouse-scores.ts';
import { siteBenchmarkSchema } from './schema/site-benchmark.ts';
import { localisedSchema } from './schema/locale.ts';
import { methodSchema } from './schema/method.ts';

/** What the site says of a figure in its own words; numbers stand as `{st:…}` references only. */
const figures = defineCollection({
  loader: glob({ pattern: '*.json', base: './src/content/figures' }),
  schema: z.strictObject({
    message: localisedSchema,
    summary: localisedSchema,
    doesNotSay: z.array(localisedSchema).min(1),
    /** The series, or in a chart of one series the category, that carries the message. */
    focus: z.string().optional(),
  }),
});

/** The report's argument as a text to be read aloud, one section a file. */
const story = defineCollection({
  loader: glob({ pattern: '*.json', base: './src/content/story' }),
  schema: z.strictObject({
    order: z.number().int(),
    title: localisedSchema,
    paragraphs: z.array(localisedSchema).min(1),
    /** Figures that the section leads to. */
    figures: z.array(z.string()),
    /** The one figure whose chart is shown here. */
    chart: z.string().optional(),
  }),
});

/** A paragraph or a step of a case, with the passages of the report that state it. */
const supported = z.strictObject({ text: localisedSchema, passages: z.array(z.string()) });

/** The cases of chapter six, told in our own words and in the same order each. */
const cases = defineCollection({
  loader: glob({ pattern: '*.json', base: './src/content/cases' }),
  schema: z.strictObject({
    order: z.number().int(),
    message: localisedSchema,
    summary: localisedSchema,
    between: z.array(supported).min(1),
    needs: z.array(supported).min(1),
    choice: z.array(supported).min(1),
    steps: z.array(supported).min(1),
    outcome: z.array(supported).min(1),
    doesNotSay: z.array(localisedSchema).min(1),
    /** Values that this site computed from the case's numbers. */
    derived: z.array(z.string()),
  }),
});

/** The programme that followed the report: what was planned and what has been reported, each with where it is said. */
const programme = defineCollection({
  loader: glob({ pattern: '*.json', base: './src/content/programme' }),
  schema: z.strictObject({
    order: z.number().int(),
    kind: z.enum(['plan', 'reported']),
    /** `src:` a source or `fact:` a fact, whose date is that of the step. */
    date: z.string().regex(/^(?:src|fact):/),
    title: localisedSchema,
    text: localisedSchema,
    passages: z.array(z.string()),
    facts: z.array(z.string()),
  }),
});

/** Times of the survey engine beside others, as `npm run bench` wrote them. */
const benchmarks = defineCollection({
  loader: glob({ pattern: '*.json', base: './src/content/benchmarks' }),
  schema: benchmarkSchema,
});

/** Times of the explorer beside Arquero in a browser, as `npm run bench:browser` wrote them. */
const browserBenchmarks = defineCollection({
  loader: glob({ pattern: '*.json', base: './src/content/browser-benchmarks' }),
  schema: browserBenchmarkSchema,
});

/** Times of builds of the whole site, as `npm run bench:build` wrote them. */
const buildBenchmarks = defineCollection({
  loader: glob({ pattern: '*.json', base: './src/content/build-benchmarks' }),
  schema: buildBenchmarkSchema,
});

/** How numbers are computed, one method a file; its formulas stand in `src/methods/method-formulas.ts`. */
const methods = defineCollection({
  loader: glob({ pattern: '*.json', base: './src/content/methods' }),
  schema: methodSchema,
});

/** What a page of a figure costs beside those of other tools, as `npm run bench:site` wrote it. */
const siteBenchmarks = defineCollection({
  loader: glob({ pattern: '*.json', base: './src/content/site-benchmarks' }),
  schema: siteBenchmarkSchema,
});

/** Scores of pages, as `npm run bench:lighthouse` wrote them. */
const lighthouse = defineCollection({
  loader: glob({ pattern: '*.json', base: './src/content/lighthouse' }),
  schema: lighthouseSchema,
});

export const collections = {
  ...{ benchmarks, browserBenchmarks, siteBenchmarks, lighthouse, buildBenchmarks },
  ...{ figures, story, cases, programme, methods },
};
