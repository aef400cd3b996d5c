import type { Citation } from '../schema/citation.ts';
import type { Source } from '../schema/source.ts';

/** A publication with the places at which the report cites it. */
export interface WorkCited {
  readonly source: Source;
  readonly places: readonly Citation[];
}

/** Kinds of publication that stand together, in the order of the bibliography. */
const groups = [
  { id: 'books', kinds: ['book'] },
  { id: 'surveys', kinds: ['survey', 'statistics'] },
  { id: 'reports', kinds: ['report', 'whitePaper', 'news', 'law', 'webPage'] },
] as const satisfies readonly { readonly id: string; readonly kinds: readonly Source['kind'][] }[];

/** A group of the bibliography. */
export interface WorksGroup {
  readonly id: (typeof groups)[number]['id'];
  readonly works: readonly WorkCited[];
}

/**
 * Gathers the report's citations by work: books first, then surveys and statistics, then reports.
 *
 * @param citations - every place at which the report cites something
 * @param sources - the publications; those that the report does not cite are left out
 * @returns the groups, each with its works in the order of their first citation
 */
export function worksCited(citations: readonly Citation[], sources: readonly Source[]): WorksGroup[] {
  const works = sources
    .map((source) => ({ source, places: placesOf(source, citations) }))
    .filter(({ places }) => places.length > 0)
    .toSorted((one, other) => firstFootnote(one) - firstFootnote(other));
  return groups.map(({ id, kinds }) => ({
    id,
    works: works.filter(({ source }) => kinds.some((kind) => kind === source.kind)),
  }));
}

function placesOf({ id }: Source, citations: readonly Citation[]): Citation[] {
  return citations
    .filter(({ source }) => source === id)
    .toSorted((one, other) => one.footnote - other.footnote || (one.page ?? 0) - (other.page ?? 0));
}

function firstFootnote({ places }: WorkCited): number {
  return Math.min(...places.map(({ footnote }) => footnote));
}
