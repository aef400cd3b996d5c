/** Below this size a sort that compares is as fast as one that counts. */
const worthCounting = 20_000;
const digits = 65_536;

/**
 * The numbers of rows in rising order of their values; equal values keep the order of the rows.
 *
 * Many values are sorted by counting, sixteen bits at a time, which takes no longer the more there are to compare with.
 * Reference: Knuth, The Art of Computer Programming 3 (1998), section 5.2.5.
 *
 * @param values - none missing
 * @returns the order
 * @example
 * ```ts
 * risingOrder(Float64Array.of(7, -5, 7, 6)) // Uint32Array.of(1, 3, 0, 2)
 * ```
 */
export function risingOrder(values: Float64Array): Uint32Array {
  const rows = Uint32Array.from({ length: values.length }, (_, row) => row);
  if (values.length < worthCounting) return rows.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const keys = risingKeys(values);
  let order = rows;
  let next = new Uint32Array(rows.length);
  for (let digit = 0; digit < 4; digit += 1) {
    const starts = new Uint32Array(digits + 1);
    for (let row = 0; row < rows.length; row += 1) {
      const after = (keys[row * 4 + digit] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    if (starts.includes(rows.length)) continue;
    for (let place = 1; place <= digits; place += 1)
      starts[place] = (starts[place] as number) + (starts[place - 1] as number);
    for (let place = 0; place < rows.length; place += 1) {
      const row = order[place] as number;
      const key = keys[row * 4 + digit] as number;
      const into = starts[key] as number;
      next[into] = row;
      starts[key] = into + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** The bits of each value, lowest sixteen first, changed so that they rise as the values do. */
function risingKeys(values: Float64Array): Uint16Array {
  // Adding 0 makes one of the two zeros.
  const bits = new Uint16Array(Float64Array.from(values, (value) => value + 0).buffer);
  const isLittle = new Uint16Array(Uint8Array.of(1, 0).buffer)[0] === 1;
  for (let at = 0; at < bits.length; at += 4) {
    if (!isLittle) bits.subarray(at, at + 4).reverse();
    const high = bits[at + 3] as number;
    if (high < 0x8000) bits[at + 3] = high | 0x8000;
    else for (let place = at; place < at + 4; place += 1) bits[place] = ~(bits[place] as number) & 0xffff;
  }
  return bits;
}
