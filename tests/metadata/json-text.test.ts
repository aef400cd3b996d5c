import { expect, test } from 'vitest';
import { jsonText } from '../../src/metadata/json-text.ts';
import { parsePage } from '../site/built-site.ts';

test.each(['</script><script>alert(1)</script>', '<!--<script>', '\u2028 & "quoted" \\'])(
  'a block of data holds %j whole',
  (label) => {
    const { head } = parsePage(
      `<head><script type="application/ld+json">${jsonText({ label })}</script></head>`,
    );
    expect(head.children.length).toBe(1);
    expect(JSON.parse(head.textContent)).toEqual({ label });
  },
);
