import { z } from 'zod';

/** The schema of an id: English, in small letters and digits with hyphens between the words. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is English kebab-case, such as needs-exploration');
