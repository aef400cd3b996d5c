import type { DerivedValue } from '../../src/schema/derived-value.ts';
import type { Evidence } from '../../src/schema/evidence.ts';
import type { Source } from '../../src/schema/source.ts';
import { readReleases } from '../../src/releases/read-releases.ts';
import { builtFingerprints } from './built-site.ts';

type Entry = readonly [string, readonly unknown[]];

/**
 * What a citation may say, by `cite:` and the reference of what it cites: its record, the publications that it was
 * taken from, the place in the report, the version with its day, that of a release where the record is the same there, and the
 * number of the scheme of fingerprints. The digits of the page's own address are allowed for all of them (trace-page.ts).
 */
export function citedRecords(evidence: Evidence): Entry[] {
  const { statements, tables, derived, facts, published, figures, cases, schemes } = evidence;
  const report = source(evidence, 'interim-report');
  const editions = [evidence, ...readReleases()].map(({ version, released }) => [version, released]);
  const cited = (kind: string, record: { readonly id: string }, ...about: readonly unknown[]): Entry => [
    `cite:${kind}:${record.id}`,
    [record, ...about, report, editions, builtFingerprints().scheme, risTags],
  ];
  const named = (ids: readonly string[]): unknown[] => ids.map((id) => withAddress(source(evidence, id)));
  const figure = (id: string | null): unknown => figures.find((each) => each.id === id);
  return [
    ...statements.map((each) => cited('st', each, named(each.sources), figure(each.figure))),
    ...tables.flatMap(({ id, figure: drawn, cells }) =>
      cells.map((cell) => {
        const statement = statements.find((each) => each.id === cell.statement);
        return cited('cell', { ...cell, id: `${id}/${cell.cell}` }, statement, figure(drawn));
      }),
    ),
    ...derived.map((each) => cited('dv', each, operandSources(evidence, each), figure(each.figure))),
    ...facts.map((each) => cited('fact', each, named([each.source]))),
    ...published.map((each) => cited('table', each, named(each.sources), figure(each.figure))),
    ...figures.map((each) => cited('fig', each, named(each.sources))),
    ...cases.map((each) => cited('case', each, figure(each.figure))),
    ...schemes.map((each) => cited('scheme', each, figure(each.id))),
    ['site:fingerprint-scheme', schemeNumbers(Object.keys(builtFingerprints().records).length)],
  ];
}

/** The tags of RIS that hold a digit. */
const risTags = 'N1 T2 Y2';

function source({ sources }: Evidence, id: string): Source | undefined {
  return sources.find((each) => each.id === id);
}

/** An address is cited in the form that every program takes: letters beyond ASCII are written as numbers. */
function withAddress(found: Source | undefined): unknown {
  return [found, found?.url == null ? null : new URL(found.url).href];
}

function operandSources(evidence: Evidence, { operands }: DerivedValue): unknown[] {
  return operands.map((operand) => {
    const [kind, id = ''] = operand.split(':');
    if (kind === 'fact') return source(evidence, evidence.facts.find((fact) => fact.id === id)?.source ?? '');
    const inner = evidence.derived.find((value) => value.id === id);
    return kind === 'dv' && inner !== undefined ? operandSources(evidence, inner) : source(evidence, id);
  });
}

/** Twenty letters, sixteen places, how many things have a fingerprint, and one in so many trillions that two are alike. */
function schemeNumbers(count: number): string[] {
  const odds = Number((20 ** 16 / ((count * (count - 1)) / 2)).toPrecision(2));
  return ['20', '16', String(count), '1', String(odds / 1e12)];
}
