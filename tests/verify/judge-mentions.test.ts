import { describe, expect, test } from 'vitest';
import { findMentions } from '../../src/verify/find-mentions.ts';
import { judgeMentions, type Judgement } from '../../src/verify/judge-mentions.ts';
import type { VerifyEdition, VerifyRecord } from '../../src/verify/verify-record.ts';

const sites = ['https://evidence.example/'];
const prints = {
  first: 'SIE1:BBBB-BBBB-BBBB-BBBB',
  second: 'SIE1:CCCC-CCCC-CCCC-CCCC',
  third: 'SIE1:DDDD-DDDD-DDDD-DDDD',
  other: 'SIE1:FFFF-FFFF-FFFF-FFFF',
  gone: 'SIE1:GGGG-GGGG-GGGG-GGGG',
  generated: 'SIE1:HHHH-HHHH-HHHH-HHHH',
};

function record(fingerprint: string, value: string, role: VerifyRecord['role'] = 'published'): VerifyRecord {
  return {
    ...{ fingerprint, role, path: '/statements/a-share/' },
    ...{ name: { ja: '割合', en: 'Share' }, value: { ja: value, en: value } },
  };
}

/** One number that was corrected twice, one that stayed, one that was withdrawn, one that is generated. */
const editions: VerifyEdition[] = [
  edition('1.2.0', { 'st:a-share': record(prints.third, '69%') }),
  edition('1.1.0', { 'st:a-share': record(prints.second, '68%') }),
  edition('1.0.1', { 'st:a-share': record(prints.first, '67%'), 'st:gone-one': record(prints.gone, '5%') }),
  edition('1.0.0', { 'st:a-share': record(prints.first, '67%'), 'st:gone-one': record(prints.gone, '5%') }),
];

function edition(version: string, records: Record<string, VerifyRecord>): VerifyEdition {
  const lasting = {
    'st:b-share': record(prints.other, '44%'),
    'table:made-synthetic': record(prints.generated, '1', 'synthetic'),
  };
  return { version, records: new Map(Object.entries({ ...records, ...lasting })) };
}

function judged(text: string, of: readonly VerifyEdition[] = editions): Judgement[] {
  return judgeMentions(findMentions(text, sites), of);
}

describe('a fingerprint', () => {
  test('that stands now is current, and the last other value is told', () => {
    expect(judged(prints.third)).toMatchObject([
      {
        ...{ status: 'current', reference: 'st:a-share', since: '1.2.0' },
        ...{ now: { value: { ja: '69%' } }, was: { version: '1.1.0', record: { value: { ja: '68%' } } } },
      },
    ]);
    expect(judged(prints.other)).toMatchObject([{ status: 'current', was: null, since: null }]);
  });

  test('that stood in earlier versions is corrected: from what, to what, since when', () => {
    expect(judged(prints.first)).toMatchObject([
      {
        ...{ status: 'corrected', reference: 'st:a-share', since: '1.1.0' },
        ...{ now: { value: { ja: '69%' } }, was: { version: '1.0.1', record: { value: { ja: '67%' } } } },
      },
    ]);
  });

  test('of a number that is no longer there is withdrawn', () => {
    expect(judged(prints.gone)).toMatchObject([
      { status: 'withdrawn', reference: 'st:gone-one', now: null, since: '1.1.0', was: { version: '1.0.1' } },
    ]);
  });

  test('that never was is unknown, one of another scheme is said to be so, a generated one is refused', () => {
    expect(judged('SIE1:ZZZZ-ZZZZ-ZZZZ-ZZZZ')).toMatchObject([{ status: 'unknown', reference: null }]);
    expect(judged('SIE9:ZZZZ-ZZZZ-ZZZZ-ZZZZ')).toMatchObject([{ status: 'otherScheme' }]);
    expect(judged(prints.generated)).toMatchObject([{ status: 'synthetic' }]);
  });

  test('that was once replaced and came back is current', () => {
    const back = [edition('1.3.0', { 'st:a-share': record(prints.first, '67%') }), ...editions];
    expect(judged(prints.first, back)).toMatchObject([
      { status: 'current', since: '1.3.0', was: { version: '1.2.0', record: { value: { ja: '69%' } } } },
    ]);
  });
});

describe('an id or an address', () => {
  test('of the page as it is now is current', () => {
    expect(judged('a-share')).toMatchObject([{ status: 'current', reference: 'st:a-share' }]);
    expect(judged('https://evidence.example/statements/a-share/')).toMatchObject([{ status: 'current' }]);
  });

  test('of a frozen page is held against its version', () => {
    expect(judged('https://evidence.example/releases/1.0.0/statements/a-share/')).toMatchObject([
      { status: 'corrected', was: { version: '1.0.1', record: { value: { ja: '67%' } } } },
    ]);
    expect(judged('https://evidence.example/releases/1.0.0/statements/b-share/')).toMatchObject([
      { status: 'current' },
    ]);
  });

  test('of a version that never was is held against the current one', () => {
    expect(judged('https://evidence.example/releases/7.0.0/statements/a-share/')).toMatchObject([
      { status: 'current' },
    ]);
  });

  test('that was withdrawn is found in the version that had it', () => {
    expect(judged('st:gone-one')).toMatchObject([{ status: 'withdrawn', since: '1.1.0' }]);
  });

  test('that names nothing is unknown where it was asked for, and silent in a sentence', () => {
    expect(judged('st:no-such')).toMatchObject([{ status: 'unknown', asked: 'st:no-such' }]);
    expect(judged('no-such')).toMatchObject([{ status: 'unknown', asked: 'no-such' }]);
    expect(judged('a well-known fact')).toEqual([]);
  });
});

test('a citation with address and fingerprint is judged once, by its fingerprint', () => {
  const text = `（https://evidence.example/statements/a-share/）［${prints.first}］`;
  expect(judged(text).map(({ status }) => status)).toEqual(['corrected']);
});

test('a wrong fingerprint is not hidden by the address beside it', () => {
  const text = '（https://evidence.example/statements/a-share/）［SIE1:ZZZZ-ZZZZ-ZZZZ-ZZZZ］';
  expect(judged(text).map(({ status }) => status)).toEqual(['current', 'unknown']);
});

test('what is unknown does not hide another thing that is', () => {
  expect(judged('SIE1:ZZZZ-ZZZZ-ZZZZ-ZZZZ st:no-such').map(({ asked }) => asked)).toEqual([
    'SIE1:ZZZZ-ZZZZ-ZZZZ-ZZZZ',
    'st:no-such',
  ]);
});

test('the old and the new fingerprint of a number in one text are two things', () => {
  expect(judged(`${prints.first} ${prints.third} ${prints.first}`).map(({ status }) => status)).toEqual([
    'corrected',
    'current',
  ]);
});
