import { emptyPack, type PackState } from './pack-state.ts';

/**
 * Writes a pack as the parameters of an address; what an empty pack has is left out.
 *
 * @param state - the pack
 * @returns the parameters, without a sign that begins them; `readPack` gives the pack back
 * @example
 * ```ts
 * writePack({ title: '', number: 2, items: [{ reference: 'st:active', note: 'a & b' }] })
 * // 'no=2&item=st:active&note=a+%26+b'
 * ```
 */
export function writePack({ title, number, items }: PackState): string {
  const parameters = new URLSearchParams();
  if (title !== '') parameters.set('title', title);
  if (number !== emptyPack.number) parameters.set('no', String(number));
  for (const { reference, note } of items) {
    parameters.append('item', reference);
    if (note !== '') parameters.append('note', note);
  }
  // A colon parts nothing in an address, and a reader knows the reference again.
  return parameters.toString().replaceAll('%3A', ':');
}
