/** The mark that ends a value computed by this site. */
export const derivedMark = '◇';
