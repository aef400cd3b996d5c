import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExplorerIndex } from '../../src/schema/explorer.ts';
import { fittingState, readState, writeState } from '../../src/explorer/explorer-state.ts';
import { packLimits } from '../../src/pack/pack-state.ts';
import { readPack } from '../../src/pack/read-pack.ts';
import { writePack } from '../../src/pack/write-pack.ts';
import { addressReference } from '../../src/verify/address-reference.ts';
import { findMentions } from '../../src/verify/find-mentions.ts';
import { judgeMentions } from '../../src/verify/judge-mentions.ts';
import { testRelease } from '../explorer/release.ts';
import { fuzz, nastyText } from './fuzz.ts';

const { index } = await testRelease();

/** Searches that look like ours, with names and values from a list or from anywhere. */
function searches(names: readonly string[], values: readonly string[]): fc.Arbitrary<string> {
  const part = (known: readonly string[]) =>
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: nastyText });
  const pair = fc.tuple(part(names), part(values), fc.boolean());
  return fc
    .array(pair, { maxLength: 8 })
    .map((pairs) =>
      pairs.map(([name, value, isEncoded]) => `${name}=${isEncoded ? escapeText(value) : value}`),
    )
    .map((pairs) => `?${pairs.join('&')}`);
}

/** A lone surrogate cannot be encoded. */
function escapeText(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function idsOf({ questions }: ExplorerIndex): string[] {
  return questions.flatMap(({ id, tables }) => [id, ...tables.flat()]);
}

test('an address of the explorer is a released table, which it writes again, or none', () =>
  fuzz(
    3000,
    searches(['q', 'by', 'then', 'of', 'view'], [...idsOf(index), 'none', 'row', 'count', 'dots', 'matrix']),
    (search) => {
      const state = readState(search, index);
      if (state === null) return;
      expect(fittingState(index, state)).toEqual(state);
      expect(readState(writeState(state, index), index)).toEqual(state);
    },
  ));

test('an address of a pack is read within the limits and written again as it was read', () =>
  fuzz(
    1500,
    searches(['item', 'note', 'title', 'no', 'add'], ['st:a', 'fig:b', '1', '-1', '1e9', 'x'.repeat(500)]),
    (search) => {
      const known = new Set(['st:a', 'fig:b']);
      const { state } = readPack(search.slice(1), known);
      expect(state.items.length).toBeLessThanOrEqual(packLimits.items);
      expect(readPack(writePack(state), known).state).toEqual(state);
    },
  ));

const sites = ['https://evidence.example/', 'https://evidence.example/base/'];
const pastes = fc
  .array(
    fc.oneof(
      nastyText,
      fc.constantFrom(
        ...sites,
        'releases/1.0.0/',
        'figures/fig-05/',
        'en/',
        '#',
        '?q=',
        'SIE1:',
        'BCDF-',
        'GHJK',
      ),
      fc.constantFrom(
        '{st:',
        'st:active',
        '}',
        'TY  - DATA',
        '@misc{',
        '/',
        '%',
        '%E3%81',
        'fig-05',
        '-',
        'ー',
        '。',
      ),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

test('a citation that was pasted holds mentions, or none, which can be judged', () =>
  fuzz(3000, pastes, (pasted) => {
    const mentions = findMentions(pasted, sites);
    expect(judgeMentions(mentions, []).length).toBeLessThanOrEqual(mentions.length);
    for (const mention of mentions) {
      if (mention.kind === 'fingerprint') expect(mention.fingerprint).toMatch(/^\w+:[\w-]+$/);
      else expect(mention.candidates.length).toBeGreaterThan(0);
    }
  }));

test('long runs of what a recogniser looks for end in time', () =>
  fuzz(
    60,
    fc.tuple(
      fc.constantFrom('SIE1:', 'BCDF-', 'st:a', '{st:', 'https://', 'a-', '-', ' ', '％', '/en'),
      nastyText,
    ),
    ([run, end]) => {
      findMentions(run.repeat(20_000 / run.length) + end, sites);
    },
  ));

test('a path names a record by its id, or nothing', () =>
  fuzz(2000, fc.tuple(pastes, pastes), ([path, fragment]) => {
    const named = addressReference(`/${path}`, `#${fragment}`);
    if (named !== null) expect(named.reference).toMatch(/^[a-z]+:\S+$/);
  }));
