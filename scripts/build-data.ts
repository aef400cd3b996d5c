import { buildData } from './pipeline/build-data.ts';

process.exitCode = await buildData(process.argv.slice(2), console);
