import { z } from 'zod';

/** The version of a release by Semantic Versioning 2.0.0, without additions: `1.0.0`. */
export const dataVersionSchema = z
  .string()
  .regex(/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/, 'must be three numbers: 1.0.0');
