import { parseArgs } from 'node:util';
import { verifyFiles } from './verify/verify-files.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    derived: { type: 'string', default: process.env['DERIVED_DIR'] ?? 'data/derived' },
    dist: { type: 'string', default: process.env['OUT_DIR'] ?? 'dist' },
  },
});
const { problems, inputs, derived, site } = verifyFiles(values);
if (problems.count > 0) console.error(problems.toString());
else
  console.log(
    `${values.data}: ${inputs} sources, ${values.derived}: ${derived} files, ${values.dist}: ${site} files, and every release as listed`,
  );
process.exitCode = problems.count > 0 ? 1 : 0;
