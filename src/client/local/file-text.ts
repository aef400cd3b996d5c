import type { FileForm } from '../../survey/file/file-form.ts';

/** The bytes that are read and coded at a time: between two such pieces a worker hears that it is to stop. */
const pieceBytes = 512 * 1024;

/** A piece of the text of a file. */
export interface TextPiece {
  readonly text: string;
  readonly isEnd: boolean;
  /** Bytes read so far. */
  readonly bytes: number;
}

/**
 * Reads the text of a file piece by piece, never as a whole.
 *
 * @param file - the file
 * @param form - its encoding, and the bytes of its mark
 * @returns its text from the beginning on; no character is cut in two
 */
export async function* fileText(
  file: Blob,
  { encoding, mark }: Pick<FileForm, 'encoding' | 'mark'>,
): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let start = mark;
  do {
    const end = Math.min(start + pieceBytes, file.size);
    const isEnd = end === file.size;
    const bytes = await file.slice(start, end).arrayBuffer();
    yield { text: decoder.decode(bytes, { stream: !isEnd }), isEnd, bytes: end };
    start = end;
  } while (start < file.size);
}
