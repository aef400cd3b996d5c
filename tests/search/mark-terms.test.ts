import { expect, test } from 'vitest';
import { type MarkedPart, markPassage, markTerms } from '../../src/search/mark-terms.ts';
import { queryTerms } from '../../src/search/query-terms.ts';

const shown = (parts: readonly MarkedPart[]): string =>
  parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

test.each([
  ['約６７％です', '67%', '約[６７％]です'],
  ['ｲﾉﾍﾞｰｼｮﾝの型', 'ベーション', 'ｲﾉ[ﾍﾞｰｼｮﾝ]の型'],
  ['㈱エース', '株', '[㈱]エース'],
  ['SME と sme', 'Sme', '[SME] と [sme]'],
  ['コア技術', 'コア　技術', '[コア][技術]'],
  ['事業化', '事業 業化', '[事業][化]'],
  ['𠮷野の𠮷', '𠮷', '[𠮷]野の[𠮷]'],
  ['ΑΣ', 'ας', 'ΑΣ'],
  ['none', 'word', 'none'],
])('in %j, %j is marked: %j', (text, query, marked) => {
  expect(shown(markTerms(text, queryTerms(query)))).toBe(marked);
});

const long = `${'はじめの文です。'.repeat(20)}ここに事業化があります。${'あとの文です。'.repeat(20)}資金と事業化。${'終わり'.repeat(40)}`;

test('a passage begins with a sentence and holds the most of the words', () => {
  expect(shown(markPassage(long, ['事業化'], 30))).toBe(
    '…ここに[事業化]があります。あとの文です。あとの文です。あとの文…',
  );
  expect(shown(markPassage(long, ['事業化', '資金'], 30))).toContain('[資金]と[事業化]');
  expect(shown(markPassage('短い文', ['短い'], 30))).toBe('[短い]文');
});

test('a passage cuts neither a word that was looked for nor a pair of surrogates', () => {
  expect(shown(markPassage('一二三四五六七八事業化九十', ['一二三', '事業化'], 10))).toBe(
    '[一二三]四五六七八[事業化]…',
  );
  expect(shown(markPassage(`${'𠮷'.repeat(20)}終`, ['無い'], 5))).toBe('𠮷𠮷…');
});
