/**
 * What of a row counts for its fingerprint: the number, what it is a number of, its ends and its role. What explains,
 * translates or arranges does not, nor where the site uses it. A column that a later version adds does not count
 * either, so that a fingerprint changes only where the record does.
 */
const columns = {
  statements:
    'id kind section place figure footnote wording_ja value unit qualifier estimate estimateUnit low high interval role universe base question_ja sources gloss_ja',
  'derived-values': 'id operation operands estimate low high unit decimals label_ja',
  facts: 'id subject_ja value text unit period quote source',
  figures:
    'id number title_ja kind section question_ja universe answers sources table status known_ja missing_ja',
  cases: 'id title_ja figure universe person organisation',
  'case-functions': 'id case aspect status description_ja passages',
  'scheme-nodes': 'id figure actorRole label_ja',
  'scheme-flows': 'id figure order from to kind label_ja passages',
  names: 'id kind section ja',
  'eis-ranking': 'id country indicator wave estimate rank countries role status',
  'what-if-overall-rate': 'id outcome share estimate low high role',
  'what-if-sample-size': 'id outcome share definition alpha smallestN stableN pValue power role',
  'evaluation-sample-size':
    'id outcome rateCompared rateSupported power alpha firmsPerProducer icc designEffect lossShare firmsPerGroup total producers role',
  'evaluation-programme-power':
    'id outcome rateCompared rateSupported firmsPerGroup alpha firmsPerProducer icc designEffect lossShare power role',
  'us-abs-size-gaps':
    'id firms factor smallClass largeClass small large estimate low high unit interval role',
  'us-abs-innovation-barriers': 'firms factor size_class percent base_companies',
} as const;

/** The columns of the table of a figure, each of whose rows is a cell. */
const cellColumns =
  'cell series seriesLabel_ja category categoryLabel_ja statement estimate unit se low high interval level n effectiveN base seFloor rank role status';

/**
 * The columns that count for the rows of a published table.
 *
 * @param table - its id
 * @param figure - the figure whose table it is; null for any other
 * @returns the names; null where the rows of the table are not cited one by one
 */
export function countedColumns(table: string, figure: string | null): readonly string[] | null {
  if (figure !== null) return cellColumns.split(' ');
  return isCounted(table) ? columns[table].split(' ') : null;
}

function isCounted(table: string): table is keyof typeof columns {
  return Object.hasOwn(columns, table);
}
