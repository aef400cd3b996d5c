/**
 * The mark that a key leads to.
 *
 * @param key - the `key` of a keyboard event
 * @param index - of the mark that has the focus
 * @param count - of all marks
 * @returns an index within the marks, or null where the key is none that moves
 * @example
 * ```ts
 * nextIndex('ArrowRight', 2, 4) // 3
 * nextIndex('Enter', 2, 4) // null
 * ```
 */
export function nextIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
