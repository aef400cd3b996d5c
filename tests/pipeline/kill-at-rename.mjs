// Loaded before the pipeline with `node --import`: kills the process when it renames a folder for the n-th time.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const { renameSync } = fs;
let left = Number(process.env.KILL_AT_RENAME);

fs.renameSync = (from, to) => {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  renameSync(from, to);
};
syncBuiltinESMExports();
