import type { Evidence } from '../../src/schema/evidence.ts';
import type { Figure, FigureRow } from '../../src/schema/figure.ts';
import type { Localised } from '../../src/schema/locale.ts';
import type { Source, SourceRow } from '../../src/schema/source.ts';
import type { Statement, StatementRow } from '../../src/schema/statement.ts';
import type { Derived } from './derive.ts';
import { gatherCases } from './gather-cases.ts';
import { publishedEnd } from './quantity.ts';
import type { Reconciled } from './reconcile.ts';
import type { Rows } from './rows.ts';

/** The evidence before its files are written: all but the list of published tables. */
export type Findings = Omit<Evidence, 'published' | 'version' | 'released'>;

/** What the published sources say, before a survey is held against it. */
export type PublishedFindings = Omit<Findings, 'reproduction' | 'surveyEstimates'>;

/**
 * Brings rows, computed values and verdicts together in the form that the site reads.
 *
 * @param rows - the typed rows
 * @param derived - what was computed
 * @param reconciled - the verdicts
 * @returns the findings, in the order of the sources
 */
export function gatherFindings(rows: Rows, derived: Derived, reconciled: Reconciled): PublishedFindings {
  const shownBy = new Map<string, string[]>();
  for (const { figure, cells } of derived.tables) {
    for (const { statement } of cells) {
      if (statement !== null) shownBy.set(statement, [...(shownBy.get(statement) ?? []), figure]);
    }
  }
  const statements = rows.statements.map(({ data }) => toStatement(data, derived, reconciled, shownBy));
  const values = [...derived.derivations.values()].map(({ value }) => value);
  const figures = rows.figures.map(({ data }): Figure => {
    const own = statements.filter(({ figures: ids }) => ids.includes(data.id)).map(({ id }) => id);
    const computed = values.filter(({ figure }) => figure === data.id).map(({ id }) => id);
    return toFigure(data, own, computed);
  });
  return {
    statements,
    figures,
    tables: [...derived.tables],
    derived: values,
    reconciliations: [...reconciled.reconciliations],
    facts: derived.facts.map(({ fact }) => fact),
    since: [...derived.since],
    usAbs: derived.usAbs,
    eis: derived.eis,
    whatIf: derived.whatIf,
    evaluation: derived.evaluation,
    samplingErrors: [...derived.samplingErrors],
    sources: rows.sources.map(({ data }) => toSource(data)),
    universes: rows.universes.map(({ data: { id, ja, en, source } }) => ({ id, label: { ja, en }, source })),
    terms: rows.terms.map(({ data: { id, ja, en } }) => ({ id, label: { ja, en } })),
    ...gatherCases(rows),
  };
}

function toStatement(
  row: StatementRow,
  { quantities }: Derived,
  { reconciliations, verdicts }: Reconciled,
  shownBy: ReadonlyMap<string, readonly string[]>,
): Statement {
  const { id, kind, section, place, figure, footnote, value, unit, qualifier, universe, base } = row;
  const quantity = quantities.get(`st:${id}`);
  const figures = new Set([...(figure === null ? [] : [figure]), ...(shownBy.get(id) ?? [])]);
  return {
    ...{ id, kind, section, place, figure, footnote, value, unit, qualifier, universe, base },
    wording: { ja: row.wording, en: row.wording_en },
    estimate: quantity?.estimate ?? null,
    estimateUnit: quantity?.unit ?? null,
    low: quantity === undefined ? null : publishedEnd(quantity.ends.low),
    high: quantity === undefined ? null : publishedEnd(quantity.ends.high),
    interval: quantity?.interval ?? 'none',
    role: quantity?.role ?? 'published',
    question: pair(row.question_ja, row.question_en),
    sources: row.sources.split(';'),
    gloss: { ja: row.gloss_ja, en: row.gloss_en },
    verdict: verdicts.get(`st:${id}`) ?? 'notCheckable',
    reconciliations: reconciliations.filter(({ claim }) => claim === `st:${id}`).map((check) => check.id),
    figures: [...figures],
  };
}

function toFigure(row: FigureRow, statements: string[], derived: string[]): Figure {
  const { id, number, kind, section, universe, answers, table, form, status } = row;
  return {
    ...{ id, number, kind, section, universe, answers, table, form, status, statements, derived },
    title: { ja: row.title_ja, en: row.title_en },
    question: pair(row.question_ja, row.question_en),
    sources: row.sources.split(';'),
    known: { ja: row.known_ja, en: row.known_en },
    missing: pair(row.missing_ja, row.missing_en),
  };
}

function toSource(row: SourceRow): Source {
  const { id, kind, url, year, date } = row;
  return {
    ...{ id, kind, url, year, date },
    publisher: { ja: row.publisher_ja, en: row.publisher_en },
    title: { ja: row.title_ja, en: row.title_en },
    titleEnStatus: row.title_en_status,
    licence: { ja: row.licence_ja, en: row.licence_en },
    seen: { ja: row.seen_ja, en: row.seen_en },
    limits: { ja: row.limits_ja, en: row.limits_en },
    largestBase: row.largest_base,
  };
}

function pair(ja: string | null, en: string | null): Localised | null {
  return ja === null || en === null ? null : { ja, en };
}
