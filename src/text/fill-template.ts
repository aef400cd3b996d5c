/** What the places of a template are filled with, by name; `name.ja` is for Japanese templates alone. */
export type TemplateValues = Readonly<Record<string, string>>;

/**
 * Fills the `{name}` places of a template: at build and in the browser alike.
 *
 * @param template - with `{name}` places
 * @param values - the texts; a place without one becomes empty
 * @param language - of the template: `name.ja` goes before `name` in Japanese
 */
export function fillTemplate(template: string, values: TemplateValues, language = ''): string {
  return template.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => values[`${name}.${language}`] ?? values[name] ?? '',
  );
}
