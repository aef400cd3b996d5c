import { packLimits, type PackState } from './pack-state.ts';

/** Puts something at the end of a pack; one that holds it already, or is full, stays as it is. */
export function withItem(state: PackState, reference: string): PackState {
  const { items } = state;
  if (items.length >= packLimits.items || items.some((item) => item.reference === reference)) return state;
  return { ...state, items: [...items, { reference, note: '' }] };
}

/** Takes something out of a pack, with its note. */
export function withoutItem(state: PackState, reference: string): PackState {
  return { ...state, items: state.items.filter((item) => item.reference !== reference) };
}

/**
 * Moves something among the items of a pack.
 *
 * @param state - the pack
 * @param reference - what is moved
 * @param by - places towards the end; negative towards the start
 * @returns the pack; the same where there is nothing to move, or no room on that side
 */
export function withMoved(state: PackState, reference: string, by: number): PackState {
  const from = state.items.findIndex((item) => item.reference === reference);
  const to = from + by;
  const item = state.items[from];
  if (item === undefined || to < 0 || to >= state.items.length) return state;
  return { ...state, items: state.items.toSpliced(from, 1).toSpliced(to, 0, item) };
}

/** Says something else of an item. */
export function withNote(state: PackState, reference: string, note: string): PackState {
  const items = state.items.map((item) => (item.reference === reference ? { ...item, note } : item));
  return { ...state, items };
}
