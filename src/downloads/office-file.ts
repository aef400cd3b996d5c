import path from 'node:path';
import { sourceText, toolVersions } from '../build-cache/cached-bytes.ts';

/** All that decides the bytes of a file for Office, beside the versions of Node. */
export function officeFile(format: 'xlsx' | 'pptx', content: unknown): unknown {
  return {
    ...{ format, content },
    tools: toolVersions(['write-excel-file', 'pptxgenjs', 'fflate']),
    code: sourceText(path.resolve('src/downloads/formats')),
  };
}
