import type { PublishedTable } from '../schema/table.ts';

/** The groups in which tables are listed, in order. */
export const tableGroups = [
  'figures',
  'register',
  'words',
  'abroad',
  'computed',
  'survey',
  'synthetic',
] as const;

/** A group of tables. */
export type TableGroup = (typeof tableGroups)[number];

const words = [
  'passages',
  'names',
  'cases',
  'scheme-nodes',
  'scheme-flows',
  'case-functions',
  'model-elements',
];

/**
 * The group in which a table is listed.
 *
 * @param table - what decides it: its id, its figure, its roles
 * @example
 * ```ts
 * tableGroup({ id: 'us-abs-factors', figure: null, roles: [] }) // 'abroad'
 * tableGroup({ id: 'reproduction-synthetic', figure: null, roles: ['synthetic'] }) // 'synthetic'
 * ```
 */
export function tableGroup({
  id,
  figure,
  roles,
}: Pick<PublishedTable, 'id' | 'figure' | 'roles'>): TableGroup {
  if (roles.includes('synthetic')) return 'synthetic';
  if (figure !== null) return 'figures';
  if (/^(?:survey-estimates|reproduction)/u.test(id)) return 'survey';
  if (/^(?:eis|us-abs)-/u.test(id)) return 'abroad';
  if (/^(?:(?:what-if|evaluation)-|sampling-error$)/u.test(id)) return 'computed';
  return words.includes(id) ? 'words' : 'register';
}
