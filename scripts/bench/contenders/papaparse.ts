import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { contender } from '../contender.ts';

await contender(
  ({ path }) =>
    new Promise((resolve) => {
      let rows = 0;
      Papa.parse<string[]>(createReadStream(path, { encoding: 'latin1', highWaterMark: 1024 * 1024 }), {
        delimiter: ',',
        chunk: ({ data }) => {
          rows += data.length;
        },
        complete: () => {
          resolve(rows);
        },
      });
    }),
);
