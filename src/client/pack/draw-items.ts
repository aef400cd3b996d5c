import type { PackChoice } from '../../pack/pack-entry.ts';
import type { PackState } from '../../pack/pack-state.ts';
import { packWord, type PackWordKey, type PackWords } from '../../pack/pack-words.ts';
import { partOf } from './part-of.ts';

/** What a reader can do with an item. */
export interface ItemActions {
  readonly move: (reference: string, by: -1 | 1) => void;
  readonly remove: (reference: string) => void;
  readonly note: (reference: string, text: string) => void;
}

interface Places {
  readonly list: HTMLElement;
  readonly template: HTMLTemplateElement;
  readonly choices: ReadonlyMap<string, PackChoice>;
  readonly words: PackWords;
}

/**
 * Makes what draws the list of a pack. An item keeps its elements while it moves, so that a note that is being written
 * stays as it is.
 */
export function drawItems(
  { list, template, choices, words }: Places,
  actions: ItemActions,
): (state: PackState) => void {
  const drawn = new Map<string, HTMLElement>();

  const make = (reference: string): HTMLElement => {
    const heading = choices.get(reference)?.heading ?? reference;
    const item = document.createElement('li');
    item.append(template.content.cloneNode(true));
    partOf(item, 'heading').textContent = heading;
    const button = (name: PackWordKey & ('up' | 'down' | 'remove'), act: () => void): void => {
      const element = partOf(item, name);
      element.setAttribute('aria-label', packWord(words, name, { name: heading }));
      element.addEventListener('click', act);
    };
    button('up', () => {
      actions.move(reference, -1);
      partOf(item, 'up').focus();
    });
    button('down', () => {
      actions.move(reference, 1);
      partOf(item, 'down').focus();
    });
    button('remove', () => {
      const next = item.nextElementSibling ?? item.previousElementSibling;
      actions.remove(reference);
      // The button that was pressed is gone: the next one like it takes the focus, or the list itself.
      (next === null ? list : partOf(next, 'remove')).focus();
    });
    const note = partOf(item, 'note', HTMLTextAreaElement);
    note.setAttribute('aria-label', packWord(words, 'noteLabel', { name: heading }));
    note.addEventListener('input', () => {
      actions.note(reference, note.value);
    });
    return item;
  };

  return (state) => {
    const items = state.items.map(({ reference, note }, index) => {
      const item = drawn.get(reference) ?? make(reference);
      drawn.set(reference, item);
      const place = { pack: String(state.number), place: String(index + 1) };
      partOf(item, 'number').textContent = packWord(words, 'number', place);
      const field = partOf(item, 'note', HTMLTextAreaElement);
      if (document.activeElement !== field) field.value = note;
      partOf(item, 'up').ariaDisabled = String(index === 0);
      partOf(item, 'down').ariaDisabled = String(index === state.items.length - 1);
      return item;
    });
    if (items.some((item, index) => list.children[index] !== item) || list.children.length > items.length)
      list.replaceChildren(...items);
  };
}
