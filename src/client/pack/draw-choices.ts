import type { PackChoice } from '../../pack/pack-entry.ts';
import { partOf } from './part-of.ts';

/** The boxes by which a reader picks. */
export interface DrawnChoices {
  /** Brings the boxes in line with what is picked. */
  readonly check: (picked: ReadonlySet<string>) => void;
  /** Leaves those that hold every word of a text, and says how many those are. */
  readonly filter: (text: string) => number;
}

/** Draws a box for each thing that can be picked, under the heading of its kind. */
export function drawChoices(
  root: HTMLElement,
  choices: readonly PackChoice[],
  pick: (reference: string, isPicked: boolean) => void,
): DrawnChoices {
  const drawn = choices.map(({ reference, kind, heading, finding, value, roles }) => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.value = reference;
    box.addEventListener('change', () => {
      pick(reference, box.checked);
    });
    const label = document.createElement('label');
    const words = document.createElement('span');
    words.textContent = heading;
    label.append(box, words);
    for (const text of [value, finding]) {
      if (text === null) continue;
      const more = document.createElement('b');
      more.textContent = text;
      words.append(document.createElement('br'), more);
    }
    if (kind === 'st') {
      const mark = document.createElement('span');
      mark.className = 'role';
      mark.textContent = roles.join();
      words.append(mark);
    }
    const item = document.createElement('li');
    item.append(label);
    partOf(root, `choices-${kind}`).append(item);
    const text = [reference, heading, finding, value, ...roles].join(' ');
    return { reference, box, item, text: folded(text) };
  });
  return {
    check: (picked) => {
      for (const { reference, box } of drawn) box.checked = picked.has(reference);
    },
    filter: (text) => {
      const wanted = folded(text).split(/\s+/);
      for (const each of drawn) each.item.hidden = !wanted.every((word) => each.text.includes(word));
      return drawn.filter(({ item }) => !item.hidden).length;
    },
  };
}

/** Full-width letters and digits are found by half-width ones. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
