/** Where the API lies; `/api/` holds the documentation of the code. */
export const apiRoot = '/data/api/v1/';

/** The kinds of thing that have a document each. */
export const apiKinds = ['tables', 'figures', 'statements'] as const;

/** A kind of thing that has documents. */
type ApiKind = (typeof apiKinds)[number];

/** The path of a document, without the base path. */
export function apiPath(kind: ApiKind, id: string): string {
  return `${apiRoot}${kind}/${id}.json`;
}
