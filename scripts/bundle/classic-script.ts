import { rolldown } from 'rolldown';

/**
 * Joins a module and all that it imports into one script that is no module.
 *
 * @param file - the module of the built site
 * @returns its text
 */
export async function classicScript(file: string): Promise<string> {
  const bundle = await rolldown({ input: file, logLevel: 'silent', treeshake: false });
  const { output } = await bundle.generate({
    format: 'iife',
    minify: true,
    codeSplitting: false,
  });
  await bundle.close();
  return output[0].code;
}
