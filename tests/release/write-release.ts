import { readFileSync } from 'node:fs';
import { writeRelease } from '../../scripts/release/make-release.ts';
import { releaseSchema } from '../../src/schema/release.ts';

/** Writes a release that a test has made, in a process of its own, which may be killed. */
const [releases = '', file = ''] = process.argv.slice(2);
const { list, archive } = JSON.parse(readFileSync(file, 'utf8')) as { list: unknown; archive: string };
writeRelease(releases, { list: releaseSchema.parse(list), archive: Buffer.from(archive, 'base64') });
