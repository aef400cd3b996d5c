// Loaded before a command with `node --import`: interrupts the process, as Ctrl-C does, at its second read of a file.
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const { open } = promises;

promises.open = async (...args) => {
  const handle = await open(...args);
  const { read } = handle;
  let reads = 0;
  handle.read = (...place) => {
    reads += 1;
    if (reads === 2) process.kill(process.pid, 'SIGINT');
    return read.apply(handle, place);
  };
  return handle;
};
syncBuiltinESMExports();
