import { distFolder } from '../site/page-paths.ts';
import { serveFolder } from './static-server.ts';

/** Serves the built site to the browser tests on the port that is named. */
await serveFolder(distFolder, '/', Number(process.argv[2]));
