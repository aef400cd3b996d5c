import { expect, test } from 'vitest';
import { allowedTokens } from './allowed-tokens.ts';
import { builtEvidence, builtPages } from './built-site.ts';
import { tracePage } from './trace-page.ts';

const allowed = allowedTokens(builtEvidence());

test.each(builtPages())('every number on $path comes from the data', ({ document }) => {
  expect(tracePage(document, allowed)).toEqual([]);
});
