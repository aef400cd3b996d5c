/** Answers with a JSON document, written so that a person can read it too. */
export function serveJson(value: unknown, mediaType = 'application/json'): Response {
  return new Response(`${JSON.stringify(value, null, 1)}\n`, { headers: { 'content-type': mediaType } });
}
