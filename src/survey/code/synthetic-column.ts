/** A column that stands in every row, so that the mark is not lost when rows are copied elsewhere. */
export const syntheticColumn = 'synthetic';
