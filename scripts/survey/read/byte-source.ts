import { Buffer } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import type { SurveyEncoding } from '../../../src/survey/file/detect-encoding.ts';
import type { ByteRange } from './byte-range.ts';

const utf16Bytes = 64 * 1024;

/** Reads the bytes of a part of a file one after another; those of UTF-16 become UTF-8. */
export class ByteSource {
  readonly #file: FileHandle;
  readonly #decoder: TextDecoder | null;
  readonly #end: number;
  #position: number;
  /** Bytes that were read and did not find room. */
  #waiting = Buffer.alloc(0);

  constructor(file: FileHandle, encoding: SurveyEncoding, { start, end }: ByteRange) {
    this.#file = file;
    this.#decoder = encoding.startsWith('utf-16') ? new TextDecoder(encoding) : null;
    this.#position = start;
    this.#end = end;
  }

  /** Reads into `bytes` from `at` on, at most `room` bytes, and tells how many: 0 at the end. */
  async read(bytes: Buffer, at: number, room: number): Promise<number> {
    if (this.#decoder === null) return this.#readRaw(bytes, at, room);
    for (let ended = false; this.#waiting.length === 0 && !ended;) {
      const raw = Buffer.allocUnsafe(utf16Bytes);
      const length = await this.#readRaw(raw, 0, utf16Bytes);
      ended = length === 0;
      this.#waiting = Buffer.from(this.#decoder.decode(raw.subarray(0, length), { stream: !ended }));
    }
    const copied = this.#waiting.copy(bytes, at, 0, room);
    this.#waiting = this.#waiting.subarray(copied);
    return copied;
  }

  async #readRaw(bytes: Buffer, at: number, room: number): Promise<number> {
    const wanted = Math.min(room, this.#end - this.#position);
    if (wanted <= 0) return 0;
    const { bytesRead } = await this.#file.read(bytes, at, wanted, this.#position);
    this.#position += bytesRead;
    return bytesRead;
  }
}
