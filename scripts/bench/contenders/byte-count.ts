import { createReadStream } from 'node:fs';
import { contender } from '../contender.ts';

await contender(async ({ path }) => {
  let breaks = 0;
  for await (const bytes of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) breaks += 1;
  }
  return breaks;
});
