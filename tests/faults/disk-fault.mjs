// Makes the disk fail below a folder: `kill` ends the process in the middle of the n-th change, `full` and `readOnly`
// refuse that change and all that need room after it. In a process of its own, load it with `node --import`.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const { mkdirSync, writeFileSync, renameSync, rmSync } = fs;
const own = { mkdirSync, writeFileSync, renameSync, rmSync };

/**
 * @param {string} below
 * @param {'count' | 'kill' | 'full' | 'readOnly'} kind
 * @param {number} at
 */
export function failDisk(below, kind, at) {
  const seen = { changes: 0 };
  for (const name of Object.keys(own)) {
    fs[name] = (path, ...rest) => {
      if (!String(path).startsWith(below)) return own[name](path, ...rest);
      seen.changes += 1;
      const isHit = kind === 'kill' ? seen.changes === at : kind !== 'count' && seen.changes >= at;
      if (!isHit || (kind === 'full' && (name === 'rmSync' || name === 'renameSync')))
        return own[name](path, ...rest);
      if (name === 'writeFileSync' && kind !== 'readOnly')
        own.writeFileSync(path, rest[0].slice(0, rest[0].length / 2));
      if (kind === 'kill') process.kill(process.pid, 'SIGKILL');
      const code = kind === 'full' ? 'ENOSPC' : 'EROFS';
      throw Object.assign(new Error(`${code}: ${name} '${path}'`), { code, syscall: name });
    };
  }
  syncBuiltinESMExports();
  return {
    seen,
    mend: () => {
      Object.assign(fs, own);
      syncBuiltinESMExports();
    },
  };
}

const { FAULT_BELOW, FAULT_AT } = process.env;
if (FAULT_BELOW !== undefined) failDisk(FAULT_BELOW, 'kill', Number(FAULT_AT));
