import type { Case } from '../schema/case.ts';
import type { Cell } from '../schema/cell.ts';
import type { Citation } from '../schema/citation.ts';
import type { DerivedValue, Reconciliation } from '../schema/derived-value.ts';
import type { EisRow } from '../schema/eis.ts';
import type { Evidence, Term, Universe } from '../schema/evidence.ts';
import type { Fact } from '../schema/fact.ts';
import type { Figure } from '../schema/figure.ts';
import type { GlossaryEntry } from '../schema/glossary.ts';
import type { ModelElement } from '../schema/model-element.ts';
import type { Name, Passage } from '../schema/passage.ts';
import type { Scheme } from '../schema/scheme.ts';
import type { Source } from '../schema/source.ts';
import type { Statement } from '../schema/statement.ts';
import type { FigureTable } from '../schema/table.ts';

/** The evidence with a lookup by id for each kind of thing. */
export interface EvidenceIndex {
  readonly all: Evidence;
  readonly statement: Lookup<Statement>;
  readonly figure: Lookup<Figure>;
  readonly table: Lookup<FigureTable>;
  /** By `table/cell`. */
  readonly cell: Lookup<Cell>;
  readonly derived: Lookup<DerivedValue>;
  readonly reconciliation: Lookup<Reconciliation>;
  readonly fact: Lookup<Fact>;
  /** By country, indicator and wave: `jpn-product-2022`. */
  readonly eis: Lookup<EisRow>;
  readonly source: Lookup<Source>;
  readonly universe: Lookup<Universe>;
  readonly term: Lookup<Term>;
  readonly passage: Lookup<Passage>;
  readonly name: Lookup<Name>;
  readonly case: Lookup<Case>;
  readonly scheme: Lookup<Scheme>;
  readonly modelElement: Lookup<ModelElement>;
  readonly glossary: Lookup<GlossaryEntry>;
  readonly citation: Lookup<Citation>;
}

/** Finds a record by its id and throws where there is none. */
type Lookup<Row> = (id: string) => Row;

/** Builds the lookups over the evidence. */
export function indexEvidence(all: Evidence): EvidenceIndex {
  return {
    all,
    statement: lookup('statement', all.statements),
    figure: lookup('figure', all.figures),
    table: lookup('table', all.tables),
    cell: lookup(
      'cell',
      all.tables.flatMap((table) => table.cells.map((cell) => ({ id: `${table.id}/${cell.cell}`, ...cell }))),
    ),
    derived: lookup('derived value', all.derived),
    reconciliation: lookup('reconciliation', all.reconciliations),
    fact: lookup('fact', all.facts),
    eis: lookup('row of the scoreboard', all.eis.rows),
    source: lookup('source', all.sources),
    universe: lookup('universe', all.universes),
    term: lookup('term', all.terms),
    passage: lookup('passage', all.passages),
    name: lookup('name', all.names),
    case: lookup('case', all.cases),
    scheme: lookup('scheme', all.schemes),
    modelElement: lookup('element of the model', all.modelElements),
    glossary: lookup('term of the glossary', all.glossary),
    citation: lookup('citation', all.citations),
  };
}

function lookup<Row extends { readonly id: string }>(kind: string, rows: readonly Row[]): Lookup<Row> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id) => {
    const row = byId.get(id);
    if (row === undefined)
      throw new Error(`There is no ${kind} ${id}. Correct the reference or add it to the data.`);
    return row;
  };
}
