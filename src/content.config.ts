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

export const collections = { figures };
