import { quoted } from '../../src/format/quoted.ts';
import { aspects } from '../../src/schema/case.ts';
import { parseReference } from '../../src/schema/reference.ts';
import type { Problems } from './problem.ts';
import type { Placed, Rows } from './rows.ts';
import type { TableIndex } from './table-index.ts';

const largestScheme = 7;

/**
 * Holds the schemes, the comparison of cases and the model against their rules: an arrow joins two actors of its own
 * drawing, flows are numbered without a gap, each case has one cell for each function and ability, and a cell says
 * something exactly where a passage does.
 *
 * @param rows - the typed rows
 * @param index - the ids of all tables
 * @param problems - receives each row that breaks a rule
 */
export function checkCases(rows: Rows, index: TableIndex, problems: Problems): void {
  checkNodes(rows, problems);
  checkFlows(rows, problems);
  checkFunctions(rows, problems);
  for (const { file, row, data } of rows['model-elements']) {
    for (const text of data.evidence?.split(';') ?? []) {
      const reference = parseReference(text);
      const missing =
        reference === null ? `${quoted(text)} is not a reference` : index.missingReference(reference);
      const place = { file, row, column: 'evidence' };
      if (missing !== null) problems.add('reference', place, missing, 'write st:id, separated by ;');
    }
  }
}

function checkNodes(rows: Rows, problems: Problems): void {
  const places = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { file, row, data } of rows['scheme-nodes']) {
    const place = `${data.figure} column ${data.column} row ${data.row}`;
    const other = places.get(place);
    if (other !== undefined) {
      const what = `${place} is taken by ${quoted(other)}`;
      problems.add('duplicate', { file, row, column: 'column' }, what, 'give each actor a place of its own');
    }
    places.set(place, data.id);
    const count = (counts.get(data.figure) ?? 0) + 1;
    counts.set(data.figure, count);
    if (count !== largestScheme + 1) continue;
    const what = `${data.figure} has more than ${largestScheme} actors`;
    problems.add('value', { file, row, column: 'figure' }, what, 'merge actors: nobody reads more at once');
  }
}

function checkFlows(rows: Rows, problems: Problems): void {
  const figureOf = new Map(rows['scheme-nodes'].map(({ data }) => [data.id, data.figure]));
  const last = new Map<string, number>();
  for (const { file, row, data } of rows['scheme-flows']) {
    for (const column of ['from', 'to'] as const) {
      if (figureOf.get(data[column]) === data.figure) continue;
      const what = `${quoted(data[column])} is no actor of ${data.figure}`;
      problems.add('reference', { file, row, column }, what, 'name an actor of the same scheme');
    }
    if (data.from === data.to) {
      const hint = 'an arrow joins two actors; an activity of one belongs into the steps of the case';
      problems.add('value', { file, row, column: 'to' }, `${data.id} leads back to where it starts`, hint);
    }
    const expected = (last.get(data.figure) ?? 0) + 1;
    last.set(data.figure, data.order);
    if (data.order === expected) continue;
    const what = `${data.order} follows, but ${expected} is next in ${data.figure}`;
    problems.add('value', { file, row, column: 'order' }, what, 'number the flows in the order of the rows');
  }
  const joined = new Set(rows['scheme-flows'].flatMap(({ data }) => [data.from, data.to]));
  for (const { file, row, data } of rows['scheme-nodes'].filter((node) => !joined.has(node.data.id))) {
    const what = `no arrow starts or ends at ${quoted(data.id)}`;
    problems.add(
      'reference',
      { file, row, column: 'id' },
      what,
      'add a flow that the text states, or remove it',
    );
  }
}

function checkFunctions(rows: Rows, problems: Problems): void {
  const seen = new Set<string>();
  for (const cell of rows['case-functions']) {
    const { file, row, data } = cell;
    const key = `${data.case}-${data.aspect}`;
    if (data.id !== key || seen.has(key)) {
      const what = `${quoted(data.id)} is not the one cell ${quoted(key)}`;
      problems.add(
        'duplicate',
        { file, row, column: 'id' },
        what,
        'write one row a case and aspect: CASE-ASPECT',
      );
    }
    seen.add(key);
    checkSupport(cell, problems);
  }
  for (const { file, row, data } of rows.cases) {
    for (const aspect of aspects.filter((each) => !seen.has(`${data.id}-${each}`))) {
      const what = `${quoted(data.id)} has no cell for ${aspect}`;
      const hint = 'add it to case-functions.csv; leave text and passages empty where nothing is described';
      problems.add('reference', { file, row, column: 'id' }, what, hint);
    }
  }
}

function checkSupport(
  { file, row, data }: Placed<Rows['case-functions'][number]['data']>,
  problems: Problems,
) {
  if ((data.text_ja === null) === (data.passages === null)) return;
  const column = data.passages === null ? 'passages' : 'text_ja';
  const hint = 'a cell says something exactly where a passage of the report does';
  problems.add('value', { file, row, column }, `${data.id}: text and passages do not go together`, hint);
}
