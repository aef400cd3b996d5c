import { changeLevel, requiredLevel } from '../../src/changes/change-level.ts';
import { nextVersion, versionStep } from '../../src/changes/version-step.ts';
import { changeLevels, type Change } from '../../src/schema/release.ts';

/** How many differences a refusal names. */
const named = 20;

/**
 * Says why a version may not follow another: it is not the greater, nothing changed, or its step is too small for what
 * changed.
 *
 * @param earlier - the version of the newest release
 * @param later - the version to release
 * @param changes - how the data differ
 * @returns the refusal with its reasons and what to do; null where the version is right
 */
export function refuseStep(earlier: string, later: string, changes: readonly Change[]): string | null {
  const step = versionStep(earlier, later);
  const required = requiredLevel(changes);
  if (step === null)
    return `${later} does not come after ${earlier}, the newest release.\n  hint: take ${nextVersion(earlier, required ?? 'patch')}`;
  if (required === null)
    return `nothing differs from release ${earlier}.\n  hint: there is nothing to release`;
  if (changeLevels.indexOf(step) >= changeLevels.indexOf(required)) return null;
  const reasons = changes.filter(
    (change) => changeLevels.indexOf(changeLevel(change)) > changeLevels.indexOf(step),
  );
  const rest = reasons.length - named;
  return [
    `${later} is a ${step} of ${earlier}, and what changed asks for a ${required}:`,
    ...reasons.slice(0, named).map((change) => `  ${changeLevel(change)}: ${changeText(change)}`),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
    `  hint: take ${nextVersion(earlier, required)}`,
  ].join('\n');
}

function changeText(change: Change): string {
  switch (change.kind) {
    case 'tableRemoved':
      return `the table ${change.table} is gone`;
    case 'tableAdded':
      return `the table ${change.table} is new`;
    case 'columnRemoved':
      return `the column ${change.column} of ${change.table} is gone`;
    case 'columnAdded':
      return `the column ${change.column} of ${change.table} is new`;
    case 'unitChanged':
    case 'roleChanged': {
      const what = change.kind === 'unitChanged' ? 'unit' : 'role';
      return `the ${what} of ${change.table}/${change.of} was ${change.was || 'none'} and is ${change.now || 'none'}`;
    }
    case 'recordRemoved':
      return `${change.record} is gone`;
    case 'recordAdded':
      return `${change.record} is new`;
    case 'recordChanged':
      return `${change.record} is another`;
  }
}
