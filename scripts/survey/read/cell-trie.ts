import { Buffer } from 'node:buffer';

/** A node has a step for each byte. */
const fanOut = 256;
/** Nodes of a column and of all together: what is learned takes at most 64 MB, however many labels a file holds. */
const mostNodes = { column: 4096, all: 65_536 };

/**
 * Remembers the distinct cells of columns by their bytes: to walk along the bytes of a cell finds its end and its
 * number in one go, with two look-ups a byte.
 *
 * A cell is learned as it stands in the file, with its quotation marks and with the delimiter or line break after it.
 * Since a cell ends where it ends whatever follows, no learned cell is the beginning of another one.
 */
export class CellTrie {
  /**
   * From a node and a byte to the next: entry `node + byte`, with nodes that are multiples of 256. Below 0 stands
   * `~number` of a cell that ends there, and 0 where nothing was learned. It is another array after `learn`.
   */
  steps = new Int32Array(64 * fanOut);
  /** By column: the node at which its cells begin. */
  readonly roots: Int32Array;
  /** By column: its distinct cells by number, as `learn` was given them. */
  readonly texts: readonly string[][];
  readonly #nodesOf: Int32Array;
  #nodes = 0;

  /** @param width - how many columns */
  constructor(width: number) {
    this.roots = new Int32Array(width);
    this.texts = Array.from({ length: width }, () => []);
    this.#nodesOf = new Int32Array(width);
    for (let column = 0; column < width; column += 1) this.roots[column] = this.#addNode(column);
  }

  /**
   * Learns a cell.
   *
   * @param column - its column
   * @param bytes - what it stands in
   * @param start - its first byte
   * @param end - the byte of the delimiter or line break after it
   * @param text - what is kept of it
   * @returns its number in the column; null where there is no room for its bytes, or where one of them is 0, which
   *   marks the end of what was read
   */
  learn(column: number, bytes: Buffer, start: number, end: number, text: string): number | null {
    const nodes = (this.#nodesOf[column] as number) + (end - start);
    if (nodes > mostNodes.column || this.#nodes + (end - start) > mostNodes.all) return null;
    if (bytes.subarray(start, end).includes(0)) return null;
    let node = this.roots[column] as number;
    for (let at = start; at < end; at += 1) {
      const step = node + (bytes[at] as number);
      node = this.steps[step] as number;
      if (node !== 0) continue;
      node = this.#addNode(column);
      this.steps[step] = node;
    }
    const texts = this.texts[column] as string[];
    texts.push(text);
    const number = texts.length - 1;
    this.steps[node + (bytes[end] as number)] = ~number;
    return number;
  }

  #addNode(column: number): number {
    this.#nodes += 1;
    this.#nodesOf[column] = (this.#nodesOf[column] as number) + 1;
    if ((this.#nodes + 1) * fanOut > this.steps.length) {
      const larger = new Int32Array(this.steps.length * 2);
      larger.set(this.steps);
      this.steps = larger;
    }
    return this.#nodes * fanOut;
  }
}
