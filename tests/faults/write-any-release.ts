import { writeRelease } from '../../scripts/release/make-release.ts';
import { anyRelease } from './any-release.ts';

// In a process of its own, which may be killed.
const [folder = ''] = process.argv.slice(2);
writeRelease(folder, anyRelease());
