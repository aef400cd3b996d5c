import { readFileSync } from 'node:fs';
import path from 'node:path';

let known: ReadonlyMap<string, string> | undefined;

/** The light colours of the site by the name of their custom property, read from the one place that holds them. */
export function lightColours(): ReadonlyMap<string, string> {
  known ??= parseColours(readFileSync(path.resolve('src/styles/colour.css'), 'utf8'));
  return known;
}

/**
 * Reads the custom properties of the first `:root` rule of a style sheet.
 *
 * @param css - the style sheet
 * @returns the values by name, without the leading hyphens
 * @example
 * ```ts
 * [...parseColours(':root { --page: #ffffff; }')] // [['page', '#ffffff']]
 * ```
 */
export function parseColours(css: string): ReadonlyMap<string, string> {
  const [, rule = ''] = /:root\s*\{([^}]*)\}/.exec(css) ?? [];
  return new Map(
    [...rule.matchAll(/--([\w-]+):\s*(#[\da-f]{3,8})\s*;/gi)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

/** One colour of the light theme. */
export function lightColour(name: string): string {
  const colour = lightColours().get(name);
  if (colour === undefined) throw new Error(`There is no colour --${name} in src/styles/colour.css.`);
  return colour;
}

/** Puts light colours where a drawing refers to custom properties, which a picture outside the page cannot do. */
export function inLightColours(svg: string): string {
  return svg.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => lightColour(name));
}
