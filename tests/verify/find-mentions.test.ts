import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationText } from '../../src/citations/citation-part.ts';
import { citationFormats, writeCitation } from '../../src/citations/write-citation.ts';
import { locales } from '../../src/schema/locale.ts';
import { findMentions, longestPaste, type Mention } from '../../src/verify/find-mentions.ts';
import { citation, references } from '../citations/cited.ts';
import { anyCharacter } from '../fuzz/any-character.ts';

const sites = ['https://evidence.example/', 'https://evidence.example/some/base/'];
const example = 'SIE1:BCDF-GHJK-LMNP-QRST';

/** What was found, in short: fingerprints as they are, references by their first candidate, with an address’s version. */
function found(text: string): string[] {
  return findMentions(text, sites).map(short);
}

function short(mention: Mention): string {
  if (mention.kind === 'fingerprint')
    return mention.isKnownScheme ? mention.fingerprint : `? ${mention.fingerprint}`;
  const version = mention.version === null ? '' : `@${mention.version}`;
  return `${mention.isSure ? '' : '~'}${mention.candidates[0] ?? ''}${version}`;
}

describe('a fingerprint', () => {
  test.each([
    ['as it is written', example],
    ['in small letters', example.toLowerCase()],
    ['in full-width letters', 'ＳＩＥ１：ＢＣＤＦ－ＧＨＪＫ－ＬＭＮＰ－ＱＲＳＴ'],
    ['with dashes of a word processor', 'SIE1:BCDF–GHJK‑LMNP—QRST'],
    ['with the long vowel of a Japanese keyboard', 'SIE1:BCDFーGHJKーLMNPーQRST'],
    ['broken over two lines', 'SIE1:BCDF-GHJK-\nLMNP-QRST'],
    ['without hyphens', 'SIE1:BCDFGHJKLMNPQRST'],
    ['without its scheme', 'BCDF-GHJK-LMNP-QRST'],
    ['in the middle of a sentence', '値は「7割超」［SIE1:BCDF-GHJK-LMNP-QRST］です。'],
    ['with soft hyphens and a mark of direction', 'SIE1:BC\u00adDF-\u200eGHJK-LMNP-QRST'],
    ['in the address of the page that verifies', `https://evidence.example/verify/?q=${example}`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([example]);
  });

  test.each([
    ['a letter too few', 'SIE1:BCDF-GHJK-LMNP-QRS'],
    ['a letter too many', 'BCDF-GHJK-LMNP-QRSTV'],
    ['a letter that is none of the twenty', 'BCDF-GHJK-LMNP-QRSA'],
  ])('%s is none', (_, text) => {
    expect(found(`${text} and more`).filter((each) => !each.startsWith('~'))).toEqual([]);
  });

  test('of another scheme is told apart', () => {
    expect(found('SIE2:BCDF-GHJK-LMNP-QRST')).toEqual(['? SIE2:BCDF-GHJK-LMNP-QRST']);
  });
});

describe('an id', () => {
  test.each([
    ['fig-05', ['fig:fig-05']],
    ['active', ['fig:active']],
    ['st:active', ['st:active']],
    ['{st:active}', ['st:active']],
    ['ST:active.', ['st:active']],
    ['fig-05/profit-exploring', ['cell:fig-05/profit-exploring']],
    [
      'cell:us-abs-innovation-barriers/innovating.internal-financing.250+',
      ['cell:us-abs-innovation-barriers/innovating.internal-financing.250'],
    ],
    ['図表5', ['fig:fig-05']],
    ['図表５', ['fig:fig-05']],
    ['Figure 12', ['fig:fig-12']],
    ['fig. 5', ['fig:fig-05']],
  ])('%s', (text, mentions) => {
    expect(found(text).map((each) => each.replace(/^~/, ''))).toEqual(mentions);
  });

  test('a single word is asked for, words in a sentence are not', () => {
    expect(findMentions('active', sites)[0]).toMatchObject({ isSure: true });
    expect(findMentions('active', sites)[0]).toMatchObject({
      candidates: expect.arrayContaining(['st:active', 'table:active']) as unknown,
    });
    expect(found('an active firm')).toEqual([]);
  });

  test('a word with a hyphen may be one, but is not sure', () => {
    expect(found('small-firm data in fig-05')).toEqual(['~fig:small-firm', '~fig:fig-05']);
  });
});

describe('an address', () => {
  test.each([
    ['https://evidence.example/figures/fig-05/', 'fig:fig-05'],
    ['https://evidence.example/some/base/en/figures/fig-05/#data', 'fig:fig-05'],
    ['https://evidence.example/releases/1.0.0/en/statements/need-felt/', 'st:need-felt@1.0.0'],
    ['https://evidence.example/statements/?role=published#need-felt', 'st:need-felt'],
    ['https://evidence.example/data/#facts', 'table:facts'],
    ['https://evidence.example/data/facts/', 'table:facts'],
    ['https://evidence.example/data/tables/fig-05.csv', 'table:fig-05'],
    ['https://evidence.example/figures/downloads/fig-05.levels.en.svg', 'fig:fig-05'],
    ['https://evidence.example/cases/engine/', 'case:engine'],
    ['https://evidence.example/checks/#dv-profit-difference', 'dv:profit-difference'],
    ['https://evidence.example/sources/#fact-survey-sent', 'fact:survey-sent'],
  ])('%s', (text, reference) => {
    expect(found(text)).toEqual([reference]);
    expect(found(`（${text}）、`)).toEqual([reference]);
  });

  test('of another site is not one of this site', () => {
    expect(found('see https://elsewhere.example/figures/fig-05/ there')).toEqual([]);
    expect(found('see https://evidence.example.evil.example/figures/fig-05/ there')).toEqual([]);
  });

  test('of a page that is about nothing that is cited says nothing', () => {
    expect(found('see https://evidence.example/about/ and https://evidence.example/cases/compare/')).toEqual(
      [],
    );
  });
});

test('every citation in every form leads back to what it cites', () => {
  for (const reference of references) {
    const cited = citation(reference);
    for (const locale of locales) {
      for (const format of citationFormats) {
        const text = citationText(writeCitation(cited, format, locale), null);
        expect([reference, format, ...found(text)]).toContain(cited.fingerprint);
      }
    }
  }
});

test('a paragraph with several citations names each once, in order', () => {
  const [first, second, third] = ['st:need-felt', 'fig:fig-05', 'table:facts'].map((id) => citation(id));
  const text = [first, second, first, third].map((each) =>
    each === undefined ? '' : citationText(writeCitation(each, 'credit', 'ja'), null),
  );
  const fingerprints = found(`議事録によると、${text.join('また、')}。`).filter((each) =>
    each.startsWith('SIE1'),
  );
  expect(fingerprints).toEqual([first, second, third].map((each) => each?.fingerprint));
});

describe('any text at all', () => {
  const piece = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.constantFrom(
      'SIE1:',
      'BCDF-',
      'https://evidence.example/',
      'figures/',
      'fig-05',
      '?q=',
      '%',
      '%E0%A4',
      '#',
      'st:',
      '../',
      '__proto__',
      'constructor',
      '<script>',
      '図表',
      '\n',
      '｛',
      '(((((',
      'releases/1.0.0/',
    ),
  );
  test('is read without a crash, and gives no more than a page can hold', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const mentions = findMentions(pieces.join(''), sites);
        expect(mentions.length).toBeLessThanOrEqual(200);
        for (const mention of mentions) {
          if (mention.kind === 'reference') expect(mention.candidates.length).toBeGreaterThan(0);
          else if (mention.isKnownScheme)
            expect(mention.fingerprint).toMatch(/^SIE1:(?:[B-Z]{4}-){3}[B-Z]{4}$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is found whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.string({ unit: anyCharacter }), (before, after) => {
        const text = `${before.replaceAll(/[\w-]+$/g, '')} 「${example}」 ${after}`;
        const shown = findMentions(text, sites).map(short);
        expect(shown).toContain(example);
      }),
      { numRuns: 500 },
    );
  });
});

test('what comes after the longest text is left out', () => {
  expect(found(`${'x '.repeat(longestPaste / 2)}${example}`)).toEqual([]);
  expect(found(`${'x '.repeat(longestPaste / 2 - 20)}${example}`)).toEqual([example]);
});

describe('time grows with the length and no faster', () => {
  const bait = [
    'SIE1:BCDF-GHJK-LMNP-',
    'SIE1:BCDF GHJK  LMNP',
    'BCDF-GHJK-',
    'B- ',
    'https://evidence.example/',
    'https://',
    'st:a-',
    'a-b/',
    'fig ',
    '-',
    'ー',
    'ﷺ',
    ' ',
    'SIE ',
  ];
  const milliseconds = (text: string): number => {
    const start = performance.now();
    findMentions(text, sites, Infinity);
    return performance.now() - start;
  };
  test.each(bait)('with %j again and again', (piece) => {
    const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
    milliseconds(text(25_000));
    const [short, long] = [milliseconds(text(50_000)), milliseconds(text(400_000))];
    // Eight times the text: a square would take sixty-four times as long. The constant is for a busy machine.
    expect(long).toBeLessThan(24 * short + 1500);
  });
});
