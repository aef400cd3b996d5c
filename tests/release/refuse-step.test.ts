import { expect, test } from 'vitest';
import { refuseStep } from '../../scripts/release/refuse-step.ts';

test('a version too small for what changed is refused with every reason, and what to take', () => {
  const changes = [
    { kind: 'recordRemoved', record: 'st:active' },
    { kind: 'unitChanged', table: 'facts', of: 'value', was: 'share', now: '' },
    { kind: 'tableAdded', table: 'more' },
    { kind: 'recordChanged', record: 'st:market-in' },
  ] as const;
  expect(refuseStep('1.2.3', '2.0.0', changes)).toBe(null);
  expect(refuseStep('1.2.3', '1.3.0', changes)).toBe(
    `1.3.0 is a minor of 1.2.3, and what changed asks for a major:
  major: st:active is gone
  major: the unit of facts/value was share and is none
  hint: take 2.0.0`,
  );
  expect(refuseStep('1.2.3', '1.2.4', changes.slice(2))).toContain('minor: the table more is new');
  expect(refuseStep('1.2.3', '1.2.4', changes.slice(3))).toBe(null);
  expect(refuseStep('1.2.3', '1.2.3', changes)).toContain('does not come after');
  expect(refuseStep('1.2.3', '1.2.4', [])).toContain('nothing differs');
  const many = Array.from(
    { length: 25 },
    (_, index) => ({ kind: 'recordAdded', record: `st:n-${index}` }) as const,
  );
  expect(refuseStep('1.0.0', '1.0.1', many)).toContain('… and 5 more');
});
