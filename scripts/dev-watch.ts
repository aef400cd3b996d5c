import { spawn } from 'node:child_process';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const root = fileURLToPath(new URL('..', import.meta.url));
const quietMilliseconds = 150;

const isInput = (file: string): boolean => {
  const [room, next] = relative(root, file).split(sep);
  return room === 'scripts' || (room === 'data' && next !== 'derived');
};

// A process of its own reads the edited scripts afresh; a module already imported here would stay as it was.
const buildData = (): Promise<boolean> =>
  new Promise((resolve) => {
    spawn(process.execPath, [join(root, 'scripts', 'build-data.ts')], { cwd: root, stdio: 'inherit' })
      .on('error', () => {
        resolve(false);
      })
      .on('exit', (code) => {
        resolve(code === 0);
      });
  });

/** Rebuilds the derived tables while `astro dev` runs, whenever a file in data/ or scripts/ changes. */
export const devWatch = (): AstroIntegration => ({
  name: 'dev-watch',
  hooks: {
    'astro:server:setup': ({ server, logger, refreshContent }) => {
      let timer: NodeJS.Timeout | undefined;
      let running = false;
      let changedMeanwhile = false;

      const rebuild = async (): Promise<void> => {
        if (running) {
          changedMeanwhile = true;
          return;
        }
        running = true;
        do {
          changedMeanwhile = false;
          if (await buildData()) {
            await refreshContent?.({});
            for (const environment of Object.values(server.environments)) {
              environment.moduleGraph.invalidateAll();
            }
            server.ws.send({ type: 'full-reload' });
            logger.info('derived tables rebuilt');
          } else {
            logger.error('derived tables stay as they were: mend the problems above');
          }
          // oxlint-disable-next-line typescript/no-unnecessary-condition -- set by a change during the await.
        } while (changedMeanwhile);
        running = false;
      };

      server.watcher.add([join(root, 'data'), join(root, 'scripts')]);
      server.watcher.on('all', (event, file) => {
        if (!isInput(file) || event === 'addDir') return;
        clearTimeout(timer);
        timer = setTimeout(() => void rebuild(), quietMilliseconds);
      });
    },
  },
});
