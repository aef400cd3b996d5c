/** The page of a published table, without base and language. */
export const tablePath = (id: string): string => `/data/${id}/`;
