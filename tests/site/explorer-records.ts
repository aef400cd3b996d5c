import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type ExplorerFile,
  explorerFileSchema,
  type ExplorerIndex,
  explorerIndexSchema,
} from '../../src/schema/explorer.ts';

/** The files of the explorer that the site was built from. */
export function builtExplorer(): {
  readonly index: ExplorerIndex;
  readonly files: readonly ExplorerFile[];
} | null {
  const folder = join(resolve(process.env['DERIVED_DIR'] ?? 'data/derived'), 'explore');
  if (!existsSync(folder)) return null;
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const names = readdirSync(folder);
  const index = explorerIndexSchema.parse(read(names.find((name) => name.startsWith('index')) ?? ''));
  const ending = index.mark === null ? '.json' : '-synthetic.json';
  return { index, files: index.questions.map(({ id }) => explorerFileSchema.parse(read(`${id}${ending}`))) };
}

/** What the references of the explorer may say: a table its names, bases and tests, a cell its own numbers. */
export function explorerRecords(): (readonly [string, readonly unknown[]])[] {
  const built = builtExplorer();
  if (built === null) return [];
  const { index, files } = built;
  const all = { level: index.level * 100, significance: (index.significance ?? NaN) * 100 };
  const perCent = (tenths: number | null | undefined): string =>
    tenths === null || tenths === undefined ? '' : (tenths / 10).toFixed(1);
  return files.flatMap(({ question, tables }) =>
    tables.flatMap((table) => {
      const id = `explore-${[question, ...table.by].join('-by-')}`;
      const known = table.base.reduce<number>((sum, each) => sum + (each ?? 0), 0);
      const everybody = tables[0]?.base[0] ?? 0;
      const tests = table.tests.map(({ outcome }) =>
        typeof outcome === 'string'
          ? []
          : [
              ...[outcome.statistic.toFixed(2), outcome.effect.toFixed(3), outcome.p.toFixed(4), '0.0001'],
              ...[String(outcome.df1), String(outcome.df2), outcome.n, outcome.tests],
            ],
      );
      const said = [
        ...[
          index.variables,
          index.universes,
          index.reliableBase,
          index.questions,
          Object.values(all).map(String),
        ],
        ...[table.base, table.pairs, everybody - known, tests],
        ...['0', '50', '100'],
      ];
      const cells = table.n.flatMap((n, place) =>
        (['row', 'column', 'total', 'count'] as const).map((of): readonly [string, readonly unknown[]] => {
          const shares = of === 'count' ? null : table[of];
          const ends = [shares?.estimate[place], shares?.low[place], shares?.high[place]].map(perCent);
          return [`cell:${id}/${of}.${place}`, of === 'count' ? [n] : ends];
        }),
      );
      return [[`table:${id}`, said] as const, ...cells];
    }),
  );
}
