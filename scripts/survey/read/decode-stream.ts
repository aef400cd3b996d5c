import { Transform } from 'node:stream';
import type { SurveyEncoding } from './survey-file.ts';

/** A stream that turns bytes into text and keeps a character together that two pieces share. */
export function decodeStream(encoding: SurveyEncoding): Transform {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    readableObjectMode: false,
    encoding: 'utf8',
    transform(bytes: Buffer, _, done) {
      done(null, decoder.decode(bytes, { stream: true }));
    },
    flush(done) {
      done(null, decoder.decode());
    },
  });
}
