import type { Localised } from '../../src/schema/locale.ts';
import type { Role } from '../../src/schema/vocabulary.ts';
import type { Findings } from './evidence.ts';
import { fillReferences } from './fill-references.ts';
import {
  cellsOf,
  columnsOf,
  head,
  passThrough,
  rolesOf,
  type PublishableTable,
} from './publishable-table.ts';
import { describedFields, type tableFields } from './published-columns.ts';
import type { SourceTable } from './source-table.ts';
import {
  eisRanking,
  evaluationSize,
  overallRate,
  powerCurve,
  programmePower,
  reproductions,
  sampleSize,
  samplingError,
  sizeGaps,
  surveyEstimateTexts,
} from './table-texts.ts';

/**
 * The tables that are published: tidy, flat, with their texts filled in.
 *
 * @param findings - the evidence
 * @param tables - the source tables, whose descriptors name, describe and license what comes of them
 * @returns the tables in a fixed order; a table that no stage interprets is passed through as transcribed
 */
export function publishedTables(findings: Findings, tables: readonly SourceTable[]): PublishableTable[] {
  const descriptors = new Map(tables.map(({ descriptor }) => [descriptor.id, descriptor]));
  const fill = fillReferences(findings);
  const make = (
    id: string,
    from: string,
    kind: keyof typeof tableFields,
    records: readonly object[],
    extra: {
      sources?: readonly string[];
      figure?: string;
      title?: Localised;
      description?: Localised;
      licence?: Localised;
      /** Fields that say nothing in this table. */
      without?: readonly string[];
      /** Where no column says it. */
      role?: Role;
    } = {},
  ): PublishableTable => {
    const described = descriptors.get(from);
    if (described === undefined) throw new RangeError(`publishedTables requires a descriptor: ${from}`);
    const fields = describedFields(kind).filter(({ name }) => extra.without?.includes(name) !== true);
    const rows = records.map((record) =>
      Object.fromEntries(fields.flatMap((field) => cellsOf(field, record as Record<string, unknown>, fill))),
    );
    return {
      ...head(described, id),
      ...(extra.title && { title: extra.title }),
      ...(extra.description && { description: extra.description }),
      ...(extra.licence && { licence: extra.licence }),
      sources: [...(extra.sources ?? [described.source])],
      figure: extra.figure ?? null,
      roles: extra.role === undefined ? rolesOf(rows) : [extra.role],
      columns: fields.flatMap(columnsOf),
      rows,
    };
  };
  const facts = findings.facts.map(({ wording, ...fact }) => ({ ...fact, quote: wording }));
  const passed = tables.filter(({ file }) => !ourTables.test(file));
  // The report prints the numbers of a figure and is named first, before what it rests on.
  const sourcesOf = (id: string) =>
    new Set(['interim-report', ...(findings.figures.find((figure) => figure.id === id)?.sources ?? [])]);
  return [
    make('statements', 'statements', 'statements', findings.statements, {
      sources: distinct(findings.statements.flatMap(({ sources }) => sources)),
    }),
    make('figures', 'figures', 'figures', findings.figures),
    ...findings.tables.map(({ id, figure, cells }) =>
      make(id, id, 'cells', cells, { figure, sources: [...sourcesOf(figure)] }),
    ),
    make('derived-values', 'derivations', 'derived-values', findings.derived, { role: 'derived' }),
    make('reconciliations', 'reconciliations', 'reconciliations', findings.reconciliations),
    make('facts', 'context-facts', 'facts', facts, {
      sources: distinct(facts.map(({ source }) => source)),
      role: 'published',
    }),
    make('eis-ranking', 'eis-sme-innovation', 'eis-ranking', findings.eis.rows, eisRanking),
    make(
      'what-if-overall-rate',
      'derivations',
      'what-if-overall-rate',
      findings.whatIf.overallRates,
      overallRate,
    ),
    make(
      'what-if-sample-size',
      'derivations',
      'what-if-sample-size',
      findings.whatIf.sampleSizes,
      sampleSize,
    ),
    ...evaluationTables(findings).map(({ id, records, extra }) =>
      make(id, 'derivations', id, records, extra),
    ),
    make('sampling-error', 'statements', 'sampling-error', findings.samplingErrors, samplingError),
    make('us-abs-size-gaps', 'us-abs-innovation-barriers', 'us-abs-size-gaps', findings.usAbs.gaps, sizeGaps),
    make('sources', 'sources', 'sources', findings.sources),
    make('universes', 'universes', 'universes', findings.universes),
    ...qualitativeTables(findings).map(({ id, records }) => make(id, id, id, records)),
    ...reproductionTables(findings).map(({ id, records, extra }) =>
      make(id, 'statements', 'reproduction', records, extra),
    ),
    ...surveyTables(findings).map(({ id, records, extra }) =>
      make(id, 'statements', 'survey-estimates', records, extra),
    ),
    ...passed.map(passThrough),
  ];
}

/** What the report says without numbers, flat: each record has the fields that its table publishes. */
function qualitativeTables(findings: Findings) {
  const { passages, names, cases, schemes, caseFunctions, modelElements, glossary, citations } = findings;
  const nodes = schemes.flatMap(({ id: figure, nodes: own }) =>
    own.map(({ role: actorRole, ...node }) => ({ ...node, figure, actorRole })),
  );
  const flows = schemes.flatMap(({ id: figure, flows: own }) => own.map((flow) => ({ ...flow, figure })));
  const described = ({ text: description, ...record }: { text: Localised | null }) => ({
    ...record,
    description,
  });
  return [
    { id: 'passages', records: passages },
    { id: 'names', records: names },
    { id: 'cases', records: cases },
    { id: 'scheme-nodes', records: nodes },
    { id: 'scheme-flows', records: flows },
    { id: 'case-functions', records: caseFunctions.map(described) },
    {
      id: 'model-elements',
      records: modelElements.map(({ limit: limits, ...element }) => ({ ...described(element), limits })),
    },
    {
      id: 'glossary',
      records: glossary.map(({ definition, ...entry }) => ({ ...entry, description: definition })),
    },
    { id: 'citations', records: citations },
  ] as const;
}

/** The report held against the answers in use; a table of generated answers says so in its id, title and rows. */
function reproductionTables({ reproduction }: Findings) {
  if (reproduction === null) return [];
  const { table: id, rows, microdata, source } = reproduction;
  const records = rows.map((row) => ({ ...row, invented: String(row.invented) }));
  const origin =
    microdata === 'respondents'
      ? { sources: ['interim-report', source], without: syntheticFields }
      : { sources: ['interim-report'] };
  return [{ id, records, extra: { ...reproductions[microdata], ...origin } }];
}

/** What was estimated from the answers in use, a row a cell; a table of generated answers says so. */
function surveyTables({ surveyEstimates, reproduction, sources: catalogue }: Findings) {
  if (reproduction === null || surveyEstimates.length === 0) return [];
  const { microdata, source } = reproduction;
  const mark = microdata === 'synthetic' ? syntheticMark : '';
  const records = surveyEstimates.map(
    ({ by: [first, second], question: asked, reason, invented, ...estimate }) => ({
      ...estimate,
      ...{
        by1: first?.variable,
        by1Category: first?.category,
        by2: second?.variable,
        by2Category: second?.category,
      },
      ...{ asked, suppression: reason, invented: String(invented), mark },
    }),
  );
  const id = microdata === 'synthetic' ? 'survey-estimates-synthetic' : 'survey-estimates';
  const licence = catalogue.find((each) => each.id === source)?.licence;
  const origin =
    microdata === 'respondents'
      ? { sources: [source], without: syntheticFields, ...(licence && { licence }) }
      : { sources: ['interim-report'] };
  return [{ id, records, extra: { ...surveyEstimateTexts[microdata], ...origin } }];
}

const syntheticMark = '合成データ / synthetic: not a finding';

/** Fields that speak of generated answers alone. */
const syntheticFields = ['use', 'invented', 'mark'];

/** What an evaluation of the programme would need: from the rates of the report and the size of the programme. */
function evaluationTables({ evaluation, facts }: Findings) {
  const about = facts.filter(({ id }) => id.startsWith('programme-2025-')).map(({ source }) => source);
  const sources = distinct(['interim-report', ...about]);
  return [
    {
      id: 'evaluation-sample-size',
      records: evaluation.sampleSizes,
      extra: { ...evaluationSize, sources },
    },
    {
      id: 'evaluation-power-curve',
      records: evaluation.powerCurves,
      extra: { ...powerCurve, sources },
    },
    {
      id: 'evaluation-programme-power',
      records: evaluation.programmePower,
      extra: { ...programmePower, sources },
    },
  ] as const;
}

/** The folders whose tables the stages interpret; every other source is passed through. */
const ourTables = /^(?:interim-report|catalogue|context)\//;

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
