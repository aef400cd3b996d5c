/**
 * Makes a function that turns names into ids, each once: English kebab-case as far as the name allows.
 *
 * @returns a function of a name and of the word before one that has no Latin letters
 * @example
 * ```ts
 * draftIds()('Q3_1') // 'q3-1'
 * draftIds()('問3', 'column') // 'column-3'
 * ```
 */
export function draftIds(): (name: string, word?: string) => string {
  const taken = new Set<string>();
  return (name, word = 'column') => {
    const kebab = name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/^-(?=\d)/, 'minus-')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '');
    const stem = /[a-z]/.test(kebab) ? kebab : [word, kebab].filter((part) => part !== '').join('-');
    let id = stem;
    for (let next = 2; taken.has(id); next += 1) id = `${stem}-${next}`;
    taken.add(id);
    return id;
  };
}
