import { z } from 'zod';
import { localisedSchema } from './locale.ts';

/** The parts of the page on methods, in their order. */
export const methodGroups = [
  'published',
  'estimates',
  'intervals',
  'tests',
  'planning',
  'disclosure',
  'ready',
] as const;

/** A method of the site: what it computes, who described it, and what holds it. */
export const methodSchema = z.strictObject({
  order: z.number().int(),
  group: z.enum(methodGroups),
  name: localisedSchema,
  /** What is computed, and what the letters of its formulas mean. */
  text: localisedSchema,
  /** What the site uses it for. */
  use: localisedSchema,
  /** Works that define it, as they are written everywhere; the files of the code name them too. */
  references: z.array(z.string()),
  /** Files that compute it. */
  code: z.array(z.string()).min(1),
  /** Files that test it. */
  tests: z.array(z.string()).min(1),
  /** Functions of R that the tests hold it against, or that it follows. */
  r: z.array(z.string()),
  /** Pages that use it; none where it is there for later. */
  pages: z.array(z.string()),
  /** Terms of the glossary. */
  terms: z.array(z.string()),
});

/** A method of the site. */
export type Method = z.infer<typeof methodSchema>;
