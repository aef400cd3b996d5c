import { expect, test } from 'vitest';
import { contactAddress } from '../../src/routes/contact-address.ts';
import { localePaths } from '../../src/routes/locale-paths.ts';
import { sitePath } from '../../src/routes/site-path.ts';

test.each([
  ['/', 'ja', '/', '/'],
  ['/', 'en', '/', '/en/'],
  ['/', 'ja', '/figures/fig-05/', '/figures/fig-05/'],
  ['/some/base/', 'ja', '/', '/some/base/'],
  ['/some/base', 'en', '/statements/#need-felt', '/some/base/en/statements/#need-felt'],
  ['/some/base/', 'en', '/figures/', '/some/base/en/figures/'],
] as const)('sitePath(%s, %s, %s) is %s', (base, locale, path, address) => {
  expect(sitePath(base, locale, path)).toBe(address);
});

test('each page exists once in each language, the Japanese one without a prefix', () => {
  expect(localePaths()).toEqual([
    { params: { locale: undefined }, props: { locale: 'ja' } },
    { params: { locale: 'en' }, props: { locale: 'en' } },
  ]);
});

test.each([
  [undefined, null],
  ['', null],
  ['mailto:evidence@example.org', 'mailto:evidence@example.org'],
  ['https://example.org/contact', 'https://example.org/contact'],
])('the contact %s is %s', (given, contact) => {
  expect(contactAddress(given)).toBe(contact);
});

test.each(['evidence@example.org', 'http://example.org', 'javascript:alert(1)', 'data:,x'])(
  '%s is refused as a contact',
  (given) => {
    expect(() => contactAddress(given)).toThrow(/begins with https: or mailto:/);
  },
);
