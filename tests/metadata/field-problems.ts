import type { PackageField } from '../site/data-package-schema.ts';

const patterns: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/,
};

/** What values of a column are not as its field says: of the wrong type, missing, twice, beyond an end, of no code. */
export function fieldProblems(field: PackageField, values: readonly string[]): string[] {
  const { name, type, constraints } = field;
  const present = values.filter((value) => value !== '');
  const pattern = patterns[type];
  const say = (what: string, found: readonly string[]): string[] =>
    found.length === 0 ? [] : [`${name} ${what}: ${found.slice(0, 3).join(', ')}`];
  return [
    ...say(
      `is no ${type}`,
      present.filter((value) => pattern?.test(value) === false),
    ),
    ...(constraints.required === true && present.length < values.length ? [`${name} is missing`] : []),
    ...(constraints.unique === true
      ? say(
          'is there twice',
          present.filter((value, index) => present.indexOf(value) !== index),
        )
      : []),
    ...say(
      'is no code',
      present.filter((value) => constraints.enum?.includes(value) === false),
    ),
    ...say(
      'is too small',
      present.filter((value) => Number(value) < (constraints.minimum ?? -Infinity)),
    ),
    ...say(
      'is too large',
      present.filter((value) => Number(value) > (constraints.maximum ?? Infinity)),
    ),
  ];
}
