import { extname } from 'node:path';
import { median } from '../../../scripts/bench/median.ts';
import type { PageCost, PageWay } from '../../../src/schema/site-benchmark.ts';
import type { SentFile } from './serve-compressed.ts';

/** One load of a page: what was sent, and what happened in the browser, in milliseconds. */
export interface PageLoad {
  readonly sent: readonly SentFile[];
  readonly visible: number;
  readonly shift: number;
  readonly blocking: number;
}

/** How much was sent, in bytes and in answers. */
export function sentSize(sent: readonly SentFile[]): { bytes: number; requests: number } {
  return { bytes: sum(sent), requests: sent.length };
}

/** The medians of several loads of a page. */
export function pageCost(way: PageWay, loads: readonly PageLoad[]): PageCost {
  const middle = (of: (load: PageLoad) => number): number => median(loads.map(of));
  return {
    way,
    bytes: middle(({ sent }) => sentSize(sent).bytes),
    scripts: middle(({ sent }) => sum(sent.filter(({ file }) => ['.js', '.mjs'].includes(extname(file))))),
    requests: middle(({ sent }) => sentSize(sent).requests),
    visible: Math.round(middle(({ visible }) => visible)),
    shift: Number(middle(({ shift }) => shift).toFixed(3)),
    blocking: Math.round(middle(({ blocking }) => blocking)),
  };
}

function sum(files: readonly SentFile[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}
