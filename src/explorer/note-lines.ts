import type { ExplorerQuestion, ExplorerTable } from '../schema/explorer.ts';
import { word } from './explorer-words.ts';
import type { ViewSources } from './view-sources.ts';
import { wholeNumber } from './whole-number.ts';

/** What a reader must know of a table: of whom it speaks, what is withheld, what its signs mean. */
export function noteLines(
  { index, state, words, locale }: ViewSources,
  { kind, base, universe, answers }: ExplorerQuestion,
  table: ExplorerTable,
  everybody: ExplorerTable | null,
): string[] {
  const { of, by, view } = state;
  const values: Readonly<Record<string, string>> = {
    universe: index.universes.find((each) => each.id === universe)?.[locale] ?? universe,
    level: String(Number((index.level * 100).toFixed(1))),
    significance: String(Number(((index.significance ?? 0) * 100).toFixed(1))),
    reliable: wholeNumber(index.reliableBase),
    pairs: wholeNumber(table.pairs ?? 0),
    by: index.variables.find((each) => each.id === by)?.[locale] ?? '',
  };
  const note = (key: string, more: Readonly<Record<string, string>> = {}): string =>
    word(words, `note.${key}`, { ...values, ...more });
  const isShare = of !== 'count';
  const isTurned = (of === 'column' || of === 'total') && by !== null;
  const isWithheld =
    [...table.n, ...table.base].includes(null) ||
    table.row.estimate.some(
      (share, at) => share === null && table.base[Math.floor(at / answers.length)] !== 0,
    );
  const isRounded = table.rounded !== null || (by !== null && everybody?.rounded != null);
  const isThin = table.base.some((each) => each !== null && each < index.reliableBase);
  const unknown = state.then === null ? unknownGroup(table, everybody) : 0;
  const isInvented = index.variables.some(
    ({ id, invented }) => invented && [state.question, by, state.then].includes(id),
  );
  const noTotal = of === 'total' && kind === 'multiple' && by !== null;
  return [
    note('universe'),
    ...(isShare && !isTurned ? [note(base === 'all' ? 'everybody' : 'answerers')] : []),
    ...(kind === 'multiple' && isShare && !noTotal ? [note('multiple')] : []),
    ...(noTotal ? [note('noTotal')] : []),
    ...((of === 'column' || of === 'total') && by === null ? [note('noGroups')] : []),
    ...(isShare && !noTotal ? [note(view === 'dots' ? 'intervalChart' : 'interval')] : []),
    ...(view === 'matrix' && isShare ? [note('matrix')] : []),
    ...(of === 'row' && table.differ.length > 0 ? [note('letters')] : []),
    ...(isTurned && table.differ.length > 0 ? [note('lettersOff')] : []),
    ...(table.pairs === null ? [note('noPairs')] : []),
    ...(index.significance === null && by !== null ? [word(words, 'own.untested')] : []),
    ...(isWithheld ? [note('withheld')] : []),
    ...(of === 'row' && isRounded ? [note('rounded')] : []),
    ...((isWithheld || table.rounded !== null) && isTurned && !noTotal
      ? [note('withheldTurned', { whole: word(words, `whole.${of}`) })]
      : []),
    ...(isThin && of !== 'column' && isShare && !noTotal ? [note('thin')] : []),
    ...(unknown > 0 && (of === 'row' || of === 'count')
      ? [note('missing', { number: wholeNumber(unknown) })]
      : []),
    ...(isInvented && index.mark !== null ? [note('invented')] : []),
  ];
}

/** Respondents of everybody's table who lie in no group: told only where every base is. */
function unknownGroup({ by, base }: ExplorerTable, everybody: ExplorerTable | null): number {
  const [all = null] = everybody?.base ?? [];
  if (by.length === 0 || all === null || base.includes(null)) return 0;
  return all - base.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}
