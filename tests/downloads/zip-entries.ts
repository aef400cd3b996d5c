/** An entry of a ZIP as its central directory tells it. */
export interface ZipEntry {
  readonly name: string;
  /** Local time. */
  readonly date: string;
  readonly method: 'stored' | 'deflated';
  /** Whether the name is told to be UTF-8; a name in ASCII needs no such flag. */
  readonly utf8: boolean;
}

/** Reads the central directory of a ZIP by the specification of the format (APPNOTE.TXT, 4.3.12). */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('no end of a central directory');
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error(`no entry at ${at}`);
    const [time, day] = [view.getUint16(at + 12, true), view.getUint16(at + 14, true)];
    const length = view.getUint16(at + 28, true);
    const further = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      date: dosDate(day, time),
      method: view.getUint16(at + 10, true) === 0 ? 'stored' : 'deflated',
      utf8: (view.getUint16(at + 8, true) & 0x800) !== 0,
    });
    at += 46 + length + further;
  }
  return entries;
}

function dosDate(day: number, time: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = [1980 + (day >> 9), two((day >> 5) & 15), two(day & 31)].join('-');
  return `${date}T${[time >> 11, (time >> 5) & 63, (time & 31) * 2].map(two).join(':')}`;
}
