import { z } from 'zod';

/** The two languages of the site, in the order in which they are shown. */
export const locales = ['ja', 'en'] as const;

/** One of the site's languages: `ja` (the authoritative text) or `en`. */
export type Locale = (typeof locales)[number];

/** The schema of a text that exists in both languages; neither may be empty. */
export const localisedSchema = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });

/**
 * A text in both languages.
 *
 * @example
 * ```ts
 * localisedSchema.parse({ ja: '出典', en: 'Source' }).en // 'Source'
 * ```
 */
export type Localised = z.infer<typeof localisedSchema>;
