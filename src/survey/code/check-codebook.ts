import { quoted } from '../../format/quoted.ts';
import type { Codebook, Variable } from '../../schema/codebook.ts';
import { noAnswer } from '../cube/cube-plan.ts';
import type { SurveyProblems } from '../survey-problems.ts';
import { checkTables } from './check-tables.ts';
import { repeated } from './repeated.ts';
import { selectedLabel } from './selected-label.ts';
import { codedVariables } from './variables.ts';

/**
 * Holds a codebook against itself: ids and codes are unique, references lead to what exists, bands follow each other,
 * recodes are total, and tables name variables with categories, or numbers with statistics.
 *
 * @param codebook - the codebook
 * @param problems - receives each rule that is broken
 * @example
 * ```ts
 * import { SurveyProblems } from 'src/survey/survey-problems.ts';
 * import { codebook } from 'tests/survey/small-survey.ts';
 *
 * const problems = new SurveyProblems();
 * checkCodebook({ ...codebook, tables: [{ question: 'needs', by: [], base: 'answerers' }] }, problems);
 * problems.entries().map(({ column, what }) => [column, what])
 * // [['needs', 'a table names it, but there is no such variable']]
 * ```
 */
export function checkCodebook(codebook: Codebook, problems: SurveyProblems): void {
  const note = (column: string, what: string, hint: string): void => {
    problems.add({ kind: 'codebook', row: null, column, what, hint });
  };
  const coded = new Map(codedVariables(codebook).map((variable) => [variable.id, variable]));
  const universes = new Set(codebook.universes.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { id, categories } of coded.values()) {
    if (categories.some((category) => category.id === noAnswer)) {
      note(
        id,
        `the category ${quoted(noAnswer)} is taken`,
        'it stands for missing answers: choose another id',
      );
    }
  }
  for (const { id, universe } of [...codebook.variables, ...codebook.derived]) {
    if (seen.has(id)) note(id, 'the id stands twice', 'give one of the two another id');
    seen.add(id);
    if (!universes.has(universe)) note(id, `no universe ${quoted(universe)}`, 'describe it in universes');
  }
  for (const variable of codebook.variables) {
    const codes = [
      ...('categories' in variable ? variable.categories.map(({ code }) => code) : []),
      ...variable.missing.map(({ code }) => code),
    ];
    for (const code of repeated(codes))
      note(variable.id, `the code ${quoted(code)} stands twice`, 'a code has one meaning');
    if ('categories' in variable) {
      for (const id of repeated(variable.categories.map((category) => category.id))) {
        note(
          variable.id,
          `the category ${quoted(id)} stands twice`,
          'put codes of one meaning together with a recode',
        );
      }
    }
    if (variable.type === 'multiple' && variable.layout === 'columns') checkSelected(variable, note);
    const asked = variable.askedIf;
    if (asked === undefined) continue;
    const parent = coded.get(asked.variable);
    if (parent === undefined || parent.multiple) {
      note(
        variable.id,
        `asked if ${quoted(asked.variable)}, which has no single answer`,
        'name a single question',
      );
      continue;
    }
    for (const id of asked.in.filter((each) => !parent.categories.some((category) => category.id === each))) {
      note(
        variable.id,
        `asked if ${quoted(asked.variable)} is ${quoted(id)}, which is no category of it`,
        'correct it',
      );
    }
  }
  for (const [place, variable] of codebook.derived.entries()) {
    if (codebook.derived.findIndex(({ id }) => id === variable.from) >= place) {
      note(
        variable.id,
        `made from ${quoted(variable.from)}, which comes later`,
        'put it after what it is made from',
      );
    }
    if (variable.type === 'bands') checkBands(variable, codebook, note);
    else checkSources(variable, coded.get(variable.from)?.categories.map(({ id }) => id) ?? null, note);
  }
  checkTables(codebook, coded, note);
}

type Note = (column: string, what: string, hint: string) => void;
type Derived = Codebook['derived'][number];

function checkSelected(variable: Extract<Variable, { layout: 'columns' }>, note: Note): void {
  for (const category of variable.categories) {
    const selected = selectedLabel(variable, category);
    if (selected === '') {
      const hint = 'write selected for the question, or for each of its categories';
      note(variable.id, `no label says that ${quoted(category.id)} was chosen`, hint);
    } else if (selected === variable.notSelected) {
      note(
        variable.id,
        `the same label says that ${quoted(category.id)} was chosen and that it was not`,
        'correct one',
      );
    }
  }
}

function checkBands(variable: Extract<Derived, { type: 'bands' }>, codebook: Codebook, note: Note): void {
  const from = codebook.variables.find(({ id }) => id === variable.from);
  if (from?.type !== 'numeric')
    note(variable.id, `${quoted(variable.from)} is not a number`, 'name a numeric variable');
  for (const [index, { id, from: start, below }] of variable.bands.entries()) {
    const before = variable.bands[index - 1];
    if (before !== undefined && before.below !== start) {
      note(
        variable.id,
        `${quoted(id)} does not begin where ${quoted(before.id)} ends`,
        'write the bands without a gap',
      );
    }
    const isOpenInside =
      (start === null && index > 0) || (below === null && index < variable.bands.length - 1);
    if (isOpenInside)
      note(variable.id, `${quoted(id)} is open inside`, 'only the first and the last end are open');
    if (start !== null && below !== null && start >= below) {
      note(variable.id, `${quoted(id)} ends before it begins`, 'write from < below');
    }
  }
}

function checkSources(
  variable: Exclude<Derived, { type: 'bands' }>,
  sources: readonly string[] | null,
  note: Note,
): void {
  if (sources === null) {
    note(variable.id, `${quoted(variable.from)} has no categories`, 'name a question with categories');
    return;
  }
  const used = variable.type === 'anyOf' ? variable.of : variable.categories.flatMap(({ of }) => of);
  for (const id of used.filter((each) => !sources.includes(each))) {
    note(variable.id, `${quoted(id)} is no category of ${quoted(variable.from)}`, 'correct it');
  }
  for (const id of repeated(used))
    note(variable.id, `${quoted(id)} is put into two categories`, 'put it into one');
  if (variable.type !== 'recode') return;
  for (const id of sources.filter((each) => !used.includes(each))) {
    note(
      variable.id,
      `${quoted(id)} of ${quoted(variable.from)} is put into no category`,
      'a recode is total: add it',
    );
  }
}
