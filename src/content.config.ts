import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { localisedSchema } from './schema/locale.ts';

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

export const collections = { figures, story };
