import { expect, test } from 'vitest';
import { mayBeKept } from '../../src/offline/may-be-kept.ts';

const answer = (changes: object = {}, headers: Record<string, string> = {}) => ({
  ...{ status: 200, type: 'basic' as const, redirected: false, ...changes },
  headers: new Headers({ 'content-type': 'text/html; charset=utf-8', ...headers }),
});

test('a whole answer of this site is kept', () => {
  expect(mayBeKept(answer(), 'page')).toBe(true);
  expect(mayBeKept(answer({}, { 'content-type': 'text/css', 'content-length': '1000' }), 'asset')).toBe(true);
});

test.each([
  ['that failed', { status: 404 }, {}],
  ['of a server in trouble', { status: 503 }, {}],
  ['in part', { status: 206 }, {}],
  ['that cannot be read', { status: 0, type: 'opaque' }, {}],
  ['of another site', { type: 'cors' }, {}],
  ['that stands elsewhere', { redirected: true }, {}],
  ['that is large', {}, { 'content-length': '5000000' }],
  ['that is no page', {}, { 'content-type': 'application/json' }],
])('an answer %s is not', (_, changes, headers) => {
  expect(mayBeKept(answer(changes, headers), 'page')).toBe(false);
});
