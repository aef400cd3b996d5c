// Publishes one file into a folder, in a process of its own that a test may kill.
import process from 'node:process';
import { publish } from '../../scripts/pipeline/publish.ts';

publish(process.argv[2] ?? '', [{ path: 'evidence.json', bytes: Buffer.from('{}\n'), rows: 0 }]);
