import { expect, test } from 'vitest';
import { supportKind } from '../../src/cases/support-kind.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';

const evidence = readEvidence();

test.each([
  ['strengths', 'share'],
  ['needs', 'comparison'],
  ['concept', 'order'],
  ['partners', 'order'],
  ['drive', 'none'],
] as const)('%s rests on %s', (id, kind) => {
  expect(supportKind(evidence, evidence.modelElement(id))).toBe(kind);
});
