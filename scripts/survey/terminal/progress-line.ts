import type { TextStream } from './terminal.ts';

/** Below this many bytes a file is read before anybody would look at a progress line. */
const longBytes = 32 * 1024 * 1024;

/** A line that tells how far a long file was read, on a terminal only. */
export interface ProgressLine {
  /** Tells how many rows were read. */
  readonly show: (rows: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/**
 * Makes a progress line; it says nothing where nobody looks at a terminal, or where the file is short.
 *
 * @param bytes - the size of the file
 * @param terminal - where to write
 * @returns the line
 */
export function progressLine(bytes: number, terminal: TextStream): ProgressLine {
  if (terminal.isTTY !== true || bytes < longBytes) return { show: () => undefined, end: () => undefined };
  let shown = 0;
  return {
    show: (rows) => {
      // A line for every piece would cost more than reading it.
      if (rows - shown < 50_000) return;
      shown = rows;
      terminal.write(`\r\u001b[K${rows.toLocaleString('en')} rows read …`);
    },
    end: () => {
      if (shown > 0) terminal.write('\r\u001b[K');
    },
  };
}
