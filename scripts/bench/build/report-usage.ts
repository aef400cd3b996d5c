import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into every process of a build that is timed: at its end the process writes what it used, all its threads
 * together, since the system tells a parent nothing of the memory of its children.
 */
const folder = process.env['USAGE_FOLDER'];
if (isMainThread && folder !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const used = { processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1000 };
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(used));
  });
}
