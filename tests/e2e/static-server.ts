import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
};

/** Where a page finds axe, which is no part of the site. */
export const axeAddress = '/axe.min.js';
const axeFile = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

/** What is sent of a file, and with which headers of its own. */
export interface Answer {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Serves a built site as a host does that reads its `_headers`: under its base path only, nothing outside its folder.
 *
 * @param folder - of the site
 * @param base - begins and ends with a slash
 * @param wantedPort - any free one where it is 0
 * @param answerWith - makes the answer from a file and its bytes; where it is left out, they are sent as they are
 * @returns the origin, and a function that ends the server
 */
export async function serveFolder(
  folder: string,
  base: string,
  wantedPort = 0,
  answerWith: (file: string, bytes: Buffer) => Answer = (_, body) => ({ body, headers: {} }),
): Promise<{ origin: string; close: () => Promise<void> }> {
  const rules = headerRules(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(decodeURIComponent(pathname));
    const page = join(folder, path.slice(base.length - 1), path.endsWith('/') ? 'index.html' : '');
    const file = path === axeAddress ? axeFile : page;
    const answer = path.startsWith(base)
      ? readFile(file)
      : Promise.reject(new Error('outside the base path'));
    answer.then(
      (bytes) => {
        response.setHeader('content-type', types[extname(file)] ?? 'text/plain');
        if (file === axeFile) response.setHeader('cache-control', 'max-age=3600');
        for (const { matches, name, value } of rules) if (matches(path)) response.appendHeader(name, value);
        const { body, headers } = answerWith(file, bytes);
        response.writeHead(200, headers).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(wantedPort, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

interface HeaderRule {
  readonly matches: (path: string) => boolean;
  readonly name: string;
  readonly value: string;
}

/** The rules of `_headers`; where several fit, a page gets the headers of all, as Cloudflare Pages has it. */
function headerRules(folder: string): HeaderRule[] {
  const file = join(folder, '_headers');
  const rules = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n\n') : [];
  return rules.flatMap((rule) => {
    const [address = '', ...headers] = rule.split('\n');
    const start = address.replace(/\*$/, '');
    const matches = (path: string): boolean => (start === address ? path === start : path.startsWith(start));
    return headers.map((header) => {
      const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(header) ?? [];
      return { matches, name, value };
    });
  });
}
