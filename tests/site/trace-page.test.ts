import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { allowedTokens } from './allowed-tokens.ts';
import { builtEvidence } from './built-site.ts';
import { tracePage } from './trace-page.ts';

const allowed = allowedTokens(builtEvidence());

function problems(body: string, head = ''): string[] {
  return tracePage(new JSDOM(`<head>${head}</head><body>${body}</body>`).window.document, allowed);
}

const chart = (text: string): string =>
  `<div data-ref="table:fig-05"><svg><text data-cell="commercialised-exploring">${text}</text></svg></div>`;

test.each([
  ['a number under its statement', '<b data-ref="st:commercialised-exploring">67%</b>'],
  ['in full width', '<b data-ref="st:commercialised-exploring">６７％</b>'],
  ['a number with a thousands separator', '<b data-ref="fact:survey-sent">18,968社</b>'],
  ['a share shown as a per cent', '<b data-ref="cell:fig-05/commercialised-exploring">66.5～67.5%</b>'],
  ['a mark of a chart', chart('67%')],
  ['no number at all', '<p>図表</p><script>let x = 1;</script>'],
])('accepts %s', (_, body) => {
  expect(problems(body)).toEqual([]);
});

test.each([
  ['a digit without a reference', '<p>67%</p>', '"67%" has no data-ref'],
  ['a full-width digit without a reference', '<p>６割</p>', '"６割" has no data-ref'],
  ['a circled digit without a reference', '<p>①</p>', '"①" has no data-ref'],
  [
    'another number than the statement’s',
    '<b data-ref="st:commercialised-exploring">68%</b>',
    '68 in "68%" is not in st:commercialised-exploring',
  ],
  [
    'a number of an outer reference only',
    '<p data-ref="st:commercialised-exploring"><b data-ref="st:commercialised-not-exploring">67%</b></p>',
    '67 in "67%" is not in st:commercialised-not-exploring',
  ],
  [
    'the number of the bar next to it',
    chart('44%'),
    '44 in "44%" is not in cell:fig-05/commercialised-exploring',
  ],
  [
    'a part of another number',
    '<b data-ref="fact:survey-sent">968社</b>',
    '968 in "968社" is not in fact:survey-sent',
  ],
  [
    'a reference that leads nowhere',
    '<b data-ref="st:no-such-statement">67%</b>',
    'data-ref="st:no-such-statement" leads nowhere',
  ],
  [
    'a label with a number of nothing on the page',
    '<p aria-label="67%">図表</p>',
    '67 in p[aria-label] "67%" is in no reference of the page',
  ],
])('refuses %s', (_, body, problem) => {
  expect(problems(body)).toEqual([problem]);
});

test('refuses a title and a description with a number of nothing on the page', () => {
  const head = '<title>68%</title><meta name="description" content="69%">';
  expect(problems('<b data-ref="st:commercialised-exploring">67%</b>', head)).toEqual([
    '69 in meta[content] "69%" is in no reference of the page',
    '68 in title "68%" is in no reference of the page',
  ]);
});

const inGallery = '<link rel="canonical" href="https://evidence.example/en/gallery/bars/">';

test('accepts a generated number in its frame in the gallery, and nowhere else', () => {
  const framed = '<figure class="synthetic" data-ref="gallery:synthetic"><b>69%</b></figure>';
  expect(problems(framed, inGallery)).toEqual([]);
  expect(problems(framed)).toEqual(['data-ref="gallery:synthetic" leads nowhere']);
  expect(problems('<p>69%</p>', inGallery)).toEqual(['"69%" has no data-ref']);
  expect(problems('<p data-ref="gallery:synthetic">69%</p>', inGallery)).toEqual([
    '69 in "69%" is not in gallery:synthetic',
  ]);
});
