/** The place of a published table on the site, without base and language. */
export const tablePath = (id: string): string => `/data/#${id}`;
