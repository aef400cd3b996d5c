import { expect, test } from 'vitest';
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
