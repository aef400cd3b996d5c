/** The name of a column cut into that of its question and that of an answer. */
export interface ColumnName {
  readonly question: string;
  readonly answer: string;
}

/** q3_1, q3-2, q3.a, Q3S1, 問3(1), q3a: the number or letter of an answer at the end. */
const numbered = /^(.+?)(?:[_\-.・](\d{1,4}|[a-z])|[sSmM](\d{1,3})|\((\d{1,3})\))$|^(.*\d)([a-z])$/;
/** “Which do you use? - Web”, “Which do you use? [Web]”, “利用しているもの：Web”, “利用しているもの（Web）”. */
const worded = [
  /^(.{2,}?)\s+[-–—]\s+(.+)$/,
  /^(.{2,}?)\s*\[(.+)\]$/,
  /^(.{2,}?)[：:]\s*(.+)$/,
  /^(.{2,}?)[（(](.+)[)）]$/,
];
const joined = /^([^_]{2,})_(.+)$/;

/**
 * The ways in which the name of a column may be that of a question and an answer, the likeliest first.
 *
 * @param name - the name in the header
 * @example
 * ```ts
 * columnNames('q3_1') // [{ question: 'q3', answer: '1' }, { question: 'q3', answer: '1' }]
 * columnNames('Which do you use? - Web') // [{ question: 'Which do you use?', answer: 'Web' }]
 * ```
 */
export function columnNames(name: string): ColumnName[] {
  const [, dashed, mark, letter, bracket, lettered, last] = numbered.exec(name.normalize('NFKC')) ?? [];
  const question = dashed ?? lettered;
  const answer = mark ?? letter ?? bracket ?? last;
  return [
    ...(question === undefined || answer === undefined ? [] : [{ question, answer }]),
    ...[...worded, joined].flatMap((pattern) => {
      const [, before, after] = pattern.exec(name) ?? [];
      return before === undefined || after === undefined
        ? []
        : [{ question: before.trim(), answer: after.trim() }];
    }),
  ];
}
