/** A stream of text, such as that of a process. */
export interface TextStream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Where a command writes: its result to `stdout`; what to look at and what is wrong to `stderr`. */
export interface Terminal {
  readonly stdout: TextStream;
  readonly stderr: TextStream;
}
