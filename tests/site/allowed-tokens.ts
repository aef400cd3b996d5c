import { basename } from 'node:path';
import { siteCounts } from '../../src/evidence/site-counts.ts';
import browserBenchmark from '../../src/content/browser-benchmarks/explorer.json' with { type: 'json' };
import buildBenchmark from '../../src/content/build-benchmarks/site.json' with { type: 'json' };
import benchmark from '../../src/content/benchmarks/engine.json' with { type: 'json' };
import lighthouse from '../../src/content/lighthouse/pages.json' with { type: 'json' };
import siteBenchmark from '../../src/content/site-benchmarks/figure-page.json' with { type: 'json' };
import { methodFormulas } from '../../src/methods/method-formulas.ts';
import { methodRules } from '../../src/methods/method-rules.ts';
import type { Evidence } from '../../src/schema/evidence.ts';
import type { Statement } from '../../src/schema/statement.ts';
import { contentFiles, readJson } from '../../scripts/texts/written-texts.ts';
import { downloadRecords, publishedRows } from './download-records.ts';
import { citedRecords } from './cited-records.ts';
import { embedRecords } from './embed-records.ts';
import { explorerRecords } from './explorer-records.ts';
import { releaseRecords } from './release-records.ts';
import { recordTokens } from './number-tokens.ts';

/** The numbers that may stand under a `data-ref`; null where the reference leads nowhere. */
export type AllowedTokens = (reference: string) => ReadonlySet<string> | null;

/** Looks up what each reference of a page may say, in the evidence that the site was built from. */
export function allowedTokens(evidence: Evidence): AllowedTokens {
  const records = new Map<string, readonly unknown[]>([
    ...byId('dv', evidence.derived),
    ...byId('rc', evidence.reconciliations),
    ...byId('fact', evidence.facts),
    ...byId('src', evidence.sources),
    ...byId('un', evidence.universes),
    ...byId('term', evidence.terms),
    ...byId('fig', evidence.figures),
    ...byId('ps', evidence.passages),
    ...byId('nm', evidence.names),
    ...byId('gl', evidence.glossary),
    ...byId('ct', evidence.citations),
    ...byId('case', evidence.cases),
    ...byId('function', evidence.caseFunctions),
    ...byId('element', evidence.modelElements),
    ...byId(
      'flow',
      evidence.schemes.flatMap(({ flows }) => flows),
    ),
    ...evidence.statements.map((statement): Entry => [
      `st:${statement.id}`,
      [statement, figureNumber(evidence, statement)],
    ]),
    ...evidence.sources.map(({ id, year }): Entry => [`year:${id}`, [year]]),
    ...cells(evidence),
    ...whatIfCells(evidence),
    ...usAbsCells(evidence),
    ...reproductionCells(evidence),
    ...evidence.eis.rows.map((row): Entry => [`cell:eis-ranking/${row.id}`, [row]]),
    ...[...evidence.facts, ...evidence.statements].map((row): Entry => [`cell:facts/${row.id}`, [row]]),
    ...evidence.published.map((table): Entry => [`table:${table.id}`, tableRecords(evidence, table.id)]),
    ...Object.entries(siteCounts(evidence)).map(([name, count]): Entry => [`site:${name}`, [count]]),
    ['site:version', [evidence.version]],
    ['site:released', [evidence.released]],
    ...publishedRows(evidence),
    ...citedRecords(evidence),
    ...explorerRecords(),
    ...releaseRecords(),
    ...byId('rule', methodRules),
    ...methodRecords(),
    ['bench:engine', benchmarkRecords()],
    ['bench:explorer', browserBenchmarkRecords()],
    ['bench:site', siteBenchmarkRecords()],
    ['bench:lighthouse', [lighthouse, fullMarks]],
    ['bench:build', [buildBenchmark]],
    ['site:sections', evidence.statements.map(({ section }) => section)],
  ]);
  const known = new Map<string, ReadonlySet<string> | null>();
  return (reference) => {
    const before = known.get(reference);
    if (before !== undefined) return before;
    const found = records.get(reference) ?? embedRecords(reference) ?? downloadRecords(reference);
    const tokens = found === null ? null : new Set(found.flatMap(recordTokens));
    known.set(reference, tokens);
    return tokens;
  };
}

type Entry = readonly [string, readonly unknown[]];

function byId(kind: string, rows: readonly { readonly id: string }[]): Entry[] {
  return rows.map((row): Entry => [`${kind}:${row.id}`, [row]]);
}

/** A statement says in which figure it stands. */
function figureNumber({ figures }: Evidence, { figure }: Statement): number | null {
  return figures.find(({ id }) => id === figure)?.number ?? null;
}

function cells({ tables, statements }: Evidence): Entry[] {
  return tables.flatMap(({ id, cells: own }) =>
    own.map((cell): Entry => {
      const statement = statements.find((candidate) => candidate.id === cell.statement);
      return [`cell:${id}/${cell.cell}`, [cell, statement]];
    }),
  );
}

/** The rows behind the pages that compute (what if, programme, sampling error), by the table in which they are published. */
function whatIfTables({
  whatIf,
  evaluation,
  samplingErrors,
}: Evidence): Readonly<Record<string, readonly { readonly id: string }[]>> {
  return {
    'what-if-overall-rate': whatIf.overallRates,
    'what-if-sample-size': whatIf.sampleSizes,
    'evaluation-sample-size': evaluation.sampleSizes,
    'evaluation-power-curve': evaluation.powerCurves,
    'evaluation-programme-power': evaluation.programmePower,
    'sampling-error': samplingErrors,
  };
}

function whatIfCells(evidence: Evidence): Entry[] {
  return Object.entries(whatIfTables(evidence)).flatMap(([table, rows]) =>
    rows.map((row): Entry => [`cell:${table}/${row.id}`, [row]]),
  );
}

/** What the answers in use give for a statement. */
function reproductionCells({ reproduction }: Evidence): Entry[] {
  return (reproduction?.rows ?? []).map((row): Entry => [
    `cell:${reproduction?.table ?? ''}/${row.id}`,
    [row],
  ]);
}

/** A dot or a gap of the US survey, by group, barrier and size class. */
function usAbsCells({ usAbs }: Evidence): Entry[] {
  const ids = new Map(usAbs.factors.map(({ id, factor }) => [factor, id]));
  const table = 'cell:us-abs-innovation-barriers';
  return [
    ...usAbs.rows.map((row): Entry => [
      `${table}/${row.firms}.${ids.get(row.factor) ?? ''}.${row.size_class}`,
      [row.percent],
    ]),
    ...usAbs.gaps.map((gap): Entry => [`${table}/${gap.firms}.${gap.factor}.gap`, [gap]]),
  ];
}

/** A method says what its file says, and its formulas. */
function methodRecords(): Entry[] {
  return contentFiles('methods').map((file): Entry => {
    const id = basename(file, '.json');
    return [`method:${id}`, [readJson(file), methodFormulas[id]]];
  });
}

/** What Lighthouse gives at most. */
const fullMarks = 100;

/** The per cents of the axis over the dots. */
const axisTicks = [0, 20, 40, 60, 80];

/** A published table may say what its record says and, where it is a figure's, what its chart is drawn from. */
function tableRecords(evidence: Evidence, id: string): unknown[] {
  const { published, tables, statements, derived } = evidence;
  const figureTable = tables.find((table) => table.id === id);
  const drawn = figureTable?.cells ?? [];
  const said = drawn.map((cell) => cell.statement);
  return [
    published.find((table) => table.id === id),
    drawn,
    id === 'us-abs-innovation-barriers' ? [evidence.usAbs.rows, axisTicks] : [],
    id === 'us-abs-size-gaps' ? evidence.usAbs.gaps : [],
    whatIfTables(evidence)[id] ?? [],
    statements.filter((statement) => said.includes(statement.id)),
    figureTable === undefined ? [] : derived.filter(({ figure }) => figure === figureTable.figure),
  ];
}

/** The file of the benchmark in the browser, and the ratios that its page makes of it. */
function browserBenchmarkRecords(): unknown[] {
  const ratios = browserBenchmark.results.map(({ explorer, arquero }) =>
    Math.max(explorer / arquero, arquero / explorer),
  );
  return [browserBenchmark, ratios];
}

/** The file of a page's cost, and how many times that of this site the others cost in bytes and in time. */
function siteBenchmarkRecords(): unknown[] {
  const { costs } = siteBenchmark;
  const own = costs.find(({ way }) => way === 'own');
  const ratios = costs.map(({ bytes, visible }) => [
    bytes / (own?.bytes ?? NaN),
    visible / (own?.visible ?? NaN),
  ]);
  return [siteBenchmark, ratios];
}

/** The benchmark's file, the engine's seconds, and the ratios that its page makes of it, the longer time over the other. */
function benchmarkRecords(): unknown[] {
  const { results, ...rest } = benchmark;
  const ofEngine = results.filter(({ contender }) => contender === 'engine');
  const ratios = results.map(({ rows, labels, milliseconds }) => {
    const engine = ofEngine.find((own) => own.rows === rows && own.labels === labels)?.milliseconds ?? NaN;
    return Math.max(engine / milliseconds, milliseconds / engine);
  });
  return [rest, results, ratios, ofEngine.map(({ milliseconds }) => milliseconds / 1000)];
}
