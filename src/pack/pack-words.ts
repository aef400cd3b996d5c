/** The texts that the script of /pack/ writes, by their key without `pack.`. */
export const packWordKeys = [
  ...['number', 'whole', 'untitled', 'contents', 'contentsNumber', 'contentsHeading', 'eachSource', 'note'],
  ...['roles', 'references', 'qr', 'up', 'down', 'remove', 'noteLabel', 'added', 'removed', 'moved'],
  ...[
    'firstAlready',
    'lastAlready',
    'copied',
    'selected',
    'saved',
    'notSaved',
    'failed',
    'making',
    'matches',
  ],
  ...['foreign', 'problem.unknownItem', 'problem.unknownParameter', 'problem.repeated', 'problem.tooMany'],
  ...['problem.tooLong', 'problem.badNumber', 'fileName'],
] as const;

/** A key of a text of /pack/. */
export type PackWordKey = (typeof packWordKeys)[number];

/** The texts in one language. */
export type PackWords = Readonly<Record<PackWordKey, string>>;

/** A text with its places filled; what was filled in is not looked at again. */
export function packWord(
  words: PackWords,
  key: PackWordKey,
  values: Readonly<Record<string, string>> = {},
): string {
  return words[key].replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => values[name] ?? whole);
}
