import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { drawPng } from '../../src/rendering/draw-png.ts';
import { inLightColours, parseColours } from '../../src/social/light-colours.ts';
import { firstSentence } from '../../src/social/page-card.ts';
import { chartScale, socialCard, type SocialCard } from '../../src/social/social-card.ts';
import { socialPath } from '../../src/social/social-path.ts';
import { textWidth } from '../../src/charts/text-width.ts';

const { window } = new JSDOM('');

const number: SocialCard = {
  siteName: '中小企業イノベーション エビデンス',
  label: '図表7',
  title: '構想する人材、技術提案の人材が不足',
  body: { kind: 'number', value: '約7割', gloss: '最も不足しやすいリソースに人材を挙げた中小企業の割合' },
  roles: ['概数'],
  source: '資料: 中小企業のイノベーションの在り方に関する有識者検討会 中間とりまとめを加工して作成',
};

const chart = (height: number, place: 'below' | 'beside'): SocialCard => ({
  ...number,
  body: { kind: 'chart', place, drawing: { svg: '<svg width="680"><g/></svg>', width: 680, height } },
});

/** Every line of text with its box; the estimate of its width is the one that the lines were broken with. */
function lines(svg: string) {
  const root = new window.DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  return [...root.querySelectorAll('text')].map((text) => {
    const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(text.getAttribute(name)));
    const width = textWidth(text.textContent, size ?? 0, text.getAttribute('font-weight') === '700');
    return {
      text: text.textContent,
      left: x ?? 0,
      right: (x ?? 0) + width,
      top: (y ?? 0) - (size ?? 0) * 0.88,
      bottom: y ?? 0,
    };
  });
}

function apart(card: SocialCard): void {
  const all = lines(socialCard(card));
  for (const line of all) {
    expect(line.right, line.text).toBeLessThanOrEqual(1200 - 40);
    expect(line.bottom, line.text).toBeLessThanOrEqual(618);
  }
  const sorted = all.toSorted((one, other) => one.top - other.top);
  sorted.slice(1).forEach((line, index) => {
    expect(line.top, line.text).toBeGreaterThanOrEqual((sorted[index]?.bottom ?? 0) - 1);
  });
}

test('the words of a card stand inside the picture and apart from each other', () => {
  const long = { ...number, title: number.title.repeat(2), label: null };
  for (const card of [
    number,
    long,
    { ...long, body: { kind: 'text', text: number.title.repeat(3) } } as const,
  ])
    apart(card);
});

test('a title is set smaller before one of its phrases is split', () => {
  const title = 'プロダクト・イノベーション実現率、日本は下位';
  const drawn = lines(socialCard({ ...number, title, body: { kind: 'text', text: '' } }));
  expect(drawn.map(({ text }) => text)).toContain('プロダクト・イノベーション実現率、');
});

test('a card says site, title, number with its role, and source', () => {
  const said = lines(socialCard(number))
    .map(({ text }) => text)
    .join('');
  for (const words of [number.siteName, number.title, '約7割', '概数', '図表7', number.source])
    expect(said).toContain(words);
});

test('a chart keeps its shape and is the smaller the taller it is; beside the title it has more height', () => {
  expect(socialCard(chart(200, 'below'))).toMatch(/<svg x="56" y="\d+" width="\d+" height="\d+">/u);
  expect(chartScale(chart(400, 'below'))).toBeLessThan(chartScale(chart(200, 'below')));
  expect(chartScale(chart(400, 'beside'))).toBeGreaterThan(chartScale(chart(400, 'below')));
});

test('markup in a title is text', () => {
  const svg = socialCard({ ...number, title: '<script>&' });
  expect(svg).toContain('&lt;script&gt;&amp;');
});

test('colours are those of the light theme, and an unknown one stops the build', () => {
  expect([...parseColours(':root { --page: #ffffff; }')]).toEqual([['page', '#ffffff']]);
  expect(inLightColours('<g fill="var(--series-1)"/>')).toBe('<g fill="#00316a"/>');
  expect(() => inLightColours('var(--no-such)')).toThrow(
    'There is no colour --no-such in src/styles/colour.css.',
  );
  expect(socialCard(chart(200, 'below'))).not.toContain('var(');
});

test('the same card is the same picture, and its Japanese is drawn without a font of the machine', async () => {
  const svg = socialCard(number);
  const png = await drawPng(svg, 1200);
  expect(Buffer.from(await drawPng(svg, 1200)).equals(Buffer.from(png))).toBe(true);
  const other = await drawPng(socialCard({ ...number, title: '構想する人材、技術提案の人材が過剰' }), 1200);
  expect(Buffer.from(other).equals(Buffer.from(png))).toBe(false);
});

test('paths and first sentences', () => {
  expect(socialPath('en', '/figures/fig-05/')).toBe('/social/en/figures/fig-05.png');
  expect(socialPath('ja', '/')).toBe('/social/home.png');
  expect(firstSentence('一文目。二文目。')).toBe('一文目。');
  expect(firstSentence('At 2.5 times. Next.')).toBe('At 2.5 times.');
  expect(firstSentence('No end')).toBe('No end');
});
