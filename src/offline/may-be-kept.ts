import type { KeptKind } from './kept-kind.ts';

/** The largest answer that is kept, in bytes: the worker that reads a reader's own file is smaller, archives are not. */
const largest = 1024 ** 2;

/**
 * Whether an answer is what was asked for, from this site and in full.
 *
 * @param response - the answer
 * @param kind - what was asked for
 */
export function mayBeKept(
  response: Pick<Response, 'status' | 'type' | 'redirected'> & { headers: Pick<Headers, 'get'> },
  kind: KeptKind,
): boolean {
  const { status, type, redirected, headers } = response;
  if (status !== 200 || type !== 'basic' || redirected) return false;
  if (Number(headers.get('content-length') ?? 0) > largest) return false;
  return kind !== 'page' || /^text\/html\b/.test(headers.get('content-type') ?? '');
}
