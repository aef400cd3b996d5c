/**
 * Runs something that must not warn: Plot speaks through `console.warn` alone, and a warning there is a fault here.
 *
 * @param what - told in the error
 * @param run - synchronous
 * @returns what `run` returns
 * @throws Error with the first warning
 */
export const inSilence = <Result>(what: string, run: () => Result): Result => {
  const { console } = globalThis;
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (...words: unknown[]) => {
    warnings.push(words.map(String).join(' '));
  };
  try {
    const result = run();
    if (warnings[0] !== undefined) throw new Error(`${what} must be silent: ${warnings[0]}`);
    return result;
  } finally {
    console.warn = warn;
  }
};
