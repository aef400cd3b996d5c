import { expect, test } from 'vitest';
import { passageSupport } from '../../src/cases/passage-support.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';

const evidence = readEvidence();

test.each([
  ['flow:engine-requests', '/figures/fig-10/#flow-engine-requests', '{fig:fig-10}'],
  ['function:engine-needs', '/cases/compare/#engine-needs', '既存の顧客の外にあるニーズの発見'],
  ['element:drive', '/producer/#drive', '推進力'],
])('%s leads to %s', (reference, path, label) => {
  expect(passageSupport(evidence, reference)).toMatchObject({ path, label: { ja: label } });
});

test('a reference that leads nowhere is named', () => {
  expect(() => passageSupport(evidence, 'flow:nowhere')).toThrow('There is nothing called flow:nowhere');
});

test('everything that rests on a passage has a place', () => {
  const supports = evidence.all.passages.flatMap((passage) => passage.supports);
  expect(supports.length).toBeGreaterThan(100);
  expect(supports.filter((reference) => passageSupport(evidence, reference).path === '')).toEqual([]);
});
