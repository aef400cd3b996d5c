import { expect, test } from 'vitest';
import { printOmission } from '../../scripts/bench/print-omission.ts';

test('who is left out is told with the reason', () => {
  expect(printOmission({ contender: 'r-survey', rows: null, reason: 'notInstalled' })).toBe(
    'r-survey is left out: survey is not installed on this machine.',
  );
  expect(printOmission({ contender: 'r-survey', rows: 3_360_000, reason: 'tooSlow' })).toBe(
    'r-survey is left out: it takes too long for 3,360,000 rows.',
  );
});
