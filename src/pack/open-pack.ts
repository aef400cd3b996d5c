import { withItem } from './change-pack.ts';
import type { PackState } from './pack-state.ts';
import { type PackProblem, packProblems, readPack } from './read-pack.ts';

/** The pack that a page opens with. */
export interface OpenedPack {
  readonly state: PackState;
  /** What the address put at its end. */
  readonly added: readonly string[];
  /** Whether the address brought a pack that is another than the stored one, which is then not touched. */
  readonly isForeign: boolean;
  readonly problems: readonly PackProblem[];
}

/**
 * Opens the pack of an address, else the stored one, and puts at its end what the address adds.
 *
 * @param address - the parameters of the address
 * @param stored - the parameters that were stored; empty where none were
 * @param known - the references that can be packed
 */
export function openPack(address: string, stored: string, known: ReadonlySet<string>): OpenedPack {
  const asked = readPack(address, known);
  const kept = readPack(stored, known);
  const opened = asked.isGiven ? asked : kept;
  const state = asked.added.reduce(withItem, opened.state);
  const held = new Set(state.items.map(({ reference }) => reference));
  const problems = new Set([...asked.problems, ...(asked.isGiven ? [] : kept.problems)]);
  if (asked.added.some((reference) => !held.has(reference))) problems.add('tooMany');
  return {
    state,
    added: asked.added.filter((reference) => held.has(reference)),
    isForeign: asked.isGiven && kept.isGiven && JSON.stringify(asked.state) !== JSON.stringify(kept.state),
    problems: packProblems.filter((problem) => problems.has(problem)),
  };
}
