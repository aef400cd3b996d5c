import { cleanText } from './clean-text.ts';
import { emptyPack, packLimits, type PackItem, type PackState } from './pack-state.ts';

/** What was left out of a pack, or cut, while it was read. */
export const packProblems = [
  'unknownItem',
  'unknownParameter',
  'repeated',
  'tooMany',
  'tooLong',
  'badNumber',
] as const;

/** What was left out of a pack, or cut, while it was read. */
export type PackProblem = (typeof packProblems)[number];

/** A pack as it was read. */
export interface ReadPack {
  readonly state: PackState;
  /** Whether anything of a pack was written there: an address without leaves room for a pack that was stored. */
  readonly isGiven: boolean;
  /** References to put at the end of whichever pack is opened. */
  readonly added: readonly string[];
  /** Each kind once, in the order of `packProblems`. */
  readonly problems: readonly PackProblem[];
}

/** The longest text that is read at all, in UTF-16 code units: more than the largest pack takes. */
const longestText = 80_000;

/**
 * Reads a pack from the parameters of an address or from what was stored; whoever wrote them. A `note` belongs to the
 * `item` before it. What is unknown, repeated or too much is left out.
 *
 * @param parameters - without the sign that begins them: `title=…&no=2&item=fig:fig-05&note=…&item=st:active`
 * @param known - the references that can be packed
 * @returns a pack within the limits, whatever was given
 * @example
 * ```ts
 * readPack('no=2&item=st:active&item=x', new Set(['st:active'])).problems // ['unknownItem']
 * ```
 */
export function readPack(parameters: string, known: ReadonlySet<string>): ReadPack {
  const problems = new Set<PackProblem>();
  if (parameters.length > longestText) problems.add('tooLong');
  const text = (value: string, longest: number, lines: boolean): string => {
    // A second line break may stand for one character of the field.
    if (value.replaceAll('\r\n', '\n').length > longest) problems.add('tooLong');
    return cleanText(value, longest, lines);
  };
  const items: PackItem[] = [];
  const added: string[] = [];
  let { title, number } = emptyPack;
  let isGiven = false;
  let noted: PackItem | null = null;
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(parameters.slice(0, longestText))) {
    if ((name === 'title' || name === 'no') && seen.has(name)) {
      problems.add('repeated');
      continue;
    }
    seen.add(name);
    if (name === 'title') title = text(value, packLimits.title, false);
    else if (name === 'no') {
      const isNumber = /^[1-9]\d?$/.test(value);
      if (isNumber) number = Number(value);
      else problems.add('badNumber');
    } else if (name === 'item') {
      noted = null;
      if (!known.has(value)) problems.add('unknownItem');
      else if (items.some(({ reference }) => reference === value)) problems.add('repeated');
      else if (items.length >= packLimits.items) problems.add('tooMany');
      else {
        noted = { reference: value, note: '' };
        items.push(noted);
      }
    } else if (name === 'note') {
      if (noted !== null) items[items.length - 1] = { ...noted, note: text(value, packLimits.note, true) };
      noted = null;
    } else if (name === 'add') {
      if (known.has(value)) added.push(value);
      else problems.add('unknownItem');
    } else problems.add('unknownParameter');
    isGiven ||= name === 'title' || name === 'no' || name === 'item';
  }
  return {
    state: { title, number, items },
    isGiven,
    added: [...new Set(added)].slice(0, packLimits.items),
    problems: packProblems.filter((problem) => problems.has(problem)),
  };
}
