import { calledWith } from './called-with.ts';
import { verifyFiles, type VerifiedFolders } from './verify/verify-files.ts';

const folders = calledWith(
  'verify',
  'Holds the sources, the derived files, the site and every release to their lists.',
  {
    data: 'data',
    derived: process.env['DERIVED_DIR'] ?? 'data/derived',
    dist: process.env['OUT_DIR'] ?? 'dist',
  },
);
if (folders !== null) verify(folders);

function verify(asked: VerifiedFolders): void {
  const { problems, inputs, derived, site } = verifyFiles(asked);
  if (problems.count > 0) {
    console.error(problems.toString());
    process.exitCode = 1;
    return;
  }
  console.log(
    `${asked.data}: ${inputs} sources, ${asked.derived}: ${derived} files, ${asked.dist}: ${site} files, and every release as listed`,
  );
}
