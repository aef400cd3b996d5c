import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRoute } from 'astro';
import { cachedPng } from '../rendering/draw-png.ts';

/** The favicon as the picture that a phone puts on its home screen, 180 x 180 pixels. */
export const GET: APIRoute = async () =>
  new Response(await cachedPng(readFileSync(path.resolve('public/favicon.svg'), 'utf8'), 180));
