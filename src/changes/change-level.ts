import { changeLevels, type Change, type ChangeLevel } from '../schema/release.ts';

const levels: Readonly<Record<Change['kind'], ChangeLevel>> = {
  tableRemoved: 'major',
  columnRemoved: 'major',
  recordRemoved: 'major',
  unitChanged: 'major',
  roleChanged: 'major',
  tableAdded: 'minor',
  columnAdded: 'minor',
  recordAdded: 'minor',
  recordChanged: 'patch',
};

/**
 * The step of the version that a difference asks for, as Semantic Versioning 2.0.0 has it for programs: major where
 * what was there is gone or means something else, minor where something came, patch where a value was mended.
 *
 * @param change - the difference
 * @example
 * ```ts
 * changeLevel({ kind: 'columnRemoved', table: 'facts', column: 'unit' }) // 'major'
 * changeLevel({ kind: 'recordChanged', record: 'st:active' }) // 'patch'
 * ```
 */
export function changeLevel({ kind }: Change): ChangeLevel {
  return levels[kind];
}

/**
 * The step that some differences ask for together.
 *
 * @param changes - the differences
 * @returns the largest step of all; null where there is no difference
 * @example
 * ```ts
 * requiredLevel([{ kind: 'recordChanged', record: 'st:active' }, { kind: 'tableAdded', table: 'facts' }]) // 'minor'
 * requiredLevel([]) // null
 * ```
 */
export function requiredLevel(changes: readonly Change[]): ChangeLevel | null {
  const asked = new Set(changes.map(changeLevel));
  return changeLevels.findLast((level) => asked.has(level)) ?? null;
}
