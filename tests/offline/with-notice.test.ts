import { expect, test } from 'vitest';
import { withNotice } from '../../src/offline/with-notice.ts';

test('the notice is the first thing in the main part, whatever it says', () => {
  const html = withNotice('<body><main id="content" tabindex="-1"><h1>x</h1></main></body>', 'a $& b');
  expect(html).toBe(
    '<body><main id="content" tabindex="-1"><p class="offline-notice" role="status">a $& b</p><h1>x</h1></main></body>',
  );
});

test('what has no main part stays as it is', () => {
  expect(withNotice('{"a": 1}', 'text')).toBe('{"a": 1}');
});
