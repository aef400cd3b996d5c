import { expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { worksCited } from '../../src/text/works-cited.ts';

const { citations, sources } = readEvidence().all;
const groups = worksCited(citations, sources);

test('every citation stands in the bibliography once', () => {
  const shown = groups.flatMap(({ works }) => works.flatMap(({ places }) => places.map(({ id }) => id)));
  expect(shown.toSorted()).toEqual(citations.map(({ id }) => id).toSorted());
});

test('books come first, and a work that is not cited does not come at all', () => {
  expect(groups.map(({ id }) => id)).toEqual(['books', 'surveys', 'reports']);
  expect(groups[0]?.works.map(({ source }) => source.id)).toEqual(['christensen-2001', 'brynjolfsson-2015']);
  const shown = groups.flatMap(({ works }) => works.map(({ source }) => source.id));
  expect(shown).not.toContain('eis-2025');
});

test('places of a work come by footnote and page', () => {
  expect(groups[0]?.works[0]?.places.map(({ footnote, page }) => [footnote, page])).toEqual([
    [12, 84],
    [12, 294],
    [15, 295],
  ]);
});
