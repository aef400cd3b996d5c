import { otherBuild } from './other-builds.ts';

// For `npm test`, where other checks run beside: the tests of pages and those in a browser then find both builds done.
await otherBuild('twin');
await otherBuild('elsewhere');
