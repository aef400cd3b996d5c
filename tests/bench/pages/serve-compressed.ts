import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Answer, serveFolder } from '../../e2e/static-server.ts';

/** A file that was sent. */
export interface SentFile {
  readonly file: string;
  /** Its bytes as they were sent, without headers. */
  readonly bytes: number;
}

/** A site that is served as a host does that compresses what it sends. */
export interface CompressedSite {
  readonly origin: string;
  /** What was sent since this was asked last. */
  readonly sent: () => SentFile[];
  readonly close: () => Promise<void>;
}

const packed = ['.png', '.zip', '.woff2', '.parquet', '.xlsx', '.pptx', '.pdf'];

/** Serves a folder with the headers of its `_headers`, compressed with brotli as tightly as it goes. */
export async function serveCompressed(folder: string): Promise<CompressedSite> {
  const known = new Map<string, Answer>();
  let sent: SentFile[] = [];
  const { origin, close } = await serveFolder(folder, '/', 0, (file, bytes) => {
    const answer = known.get(file) ?? answerOf(file, bytes);
    known.set(file, answer);
    sent.push({ file, bytes: answer.body.length });
    return answer;
  });
  const taken = (): SentFile[] => {
    const all = sent;
    sent = [];
    return all;
  };
  return { origin, sent: taken, close };
}

function answerOf(file: string, bytes: Buffer): Answer {
  if (packed.includes(extname(file))) return { body: bytes, headers: {} };
  return { body: brotliCompressSync(bytes), headers: { 'content-encoding': 'br', vary: 'accept-encoding' } };
}
