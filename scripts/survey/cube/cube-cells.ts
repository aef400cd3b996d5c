/** A cube file as cut into cells, whatever its format: an empty cell is an empty text. */
export interface CubeCells {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
