import type { PageWay } from '../../../src/schema/site-benchmark.ts';

/** Another tool that makes the page of a figure. */
export interface Peer {
  readonly way: Exclude<PageWay, 'own'>;
  /** The folder of its sources, in the project of the other tools. */
  readonly folder: string;
  /** What builds the page into `dist/`: a file of the installed packages, and its arguments. */
  readonly build: readonly [file: string, ...rest: readonly string[]];
}

const vite = ['vite/bin/vite.js', 'build', '--logLevel', 'warn'] as const;

/** The other tools, each used as its own documentation has it. */
export const peers: readonly Peer[] = [
  {
    way: 'framework',
    folder: 'observable-framework',
    build: ['@observablehq/framework/dist/bin/observable.js', 'build'],
  },
  { way: 'plot', folder: 'plot', build: vite },
  { way: 'echarts', folder: 'echarts', build: vite },
  { way: 'vega-lite', folder: 'vega-lite', build: vite },
];
