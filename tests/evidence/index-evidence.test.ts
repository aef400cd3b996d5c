import { expect, test } from 'vitest';
import { indexEvidence } from '../../src/evidence/index-evidence.ts';
import { readDerived, readEvidence } from '../../src/evidence/read-evidence.ts';
import { siteCounts } from '../../src/evidence/site-counts.ts';

const evidence = readEvidence();

test('finds each kind of thing by its id', () => {
  expect(evidence.statement('commercialised-exploring').value).toBe(67);
  expect(evidence.figure('fig-05').number).toBe(5);
  expect(evidence.table('fig-05').cells).toHaveLength(4);
  expect(evidence.cell('fig-05/commercialised-exploring').estimate).toBe(0.67);
  expect(evidence.fact('survey-sent').value).toBe(18968);
});

test('says which thing is missing, and what to do', () => {
  expect(() => evidence.statement('no-such')).toThrow('There is no statement no-such. Correct the reference');
  expect(() => evidence.cell('fig-05/no-such')).toThrow('There is no cell fig-05/no-such');
  expect(() => evidence.table('__proto__')).toThrow('There is no table __proto__');
});

test('reads the file once, and says what to run where a file is missing', () => {
  expect(readEvidence()).toBe(evidence);
  expect(() => readDerived('no-such.json')).toThrow(/no-such\.json is missing .*npm run data/);
});

test('counts what the site holds', () => {
  const { all } = evidence;
  const counts = siteCounts(all);
  expect(counts.statements).toBe(counts.quantities + counts.rankings);
  expect(counts.statements).toBe(counts.statementsChecked + counts.statementsNotCheckable);
  expect(counts.checks).toBe(counts.consistent + counts.inconsistent);
  expect(counts.figures).toBe(16);
  expect(counts.tables).toBe(all.published.length);
  const halved = indexEvidence({ ...all, statements: all.statements.slice(1) });
  expect(siteCounts(halved.all).statements).toBe(counts.statements - 1);
});
