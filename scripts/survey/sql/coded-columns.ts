import type { Codebook, DerivedVariable, Variable } from '../../../src/schema/codebook.ts';
import { selectedLabel } from '../../../src/survey/code/selected-label.ts';
import { noAnswer } from '../../../src/survey/cube/cube-plan.ts';
import type { Dialect } from './dialect.ts';

/** A column that a step of the statement adds: its name and the expression that makes it. */
export interface SqlColumn {
  readonly name: string;
  readonly expression: string;
}

/** A step of the statement: columns made of those of the steps before, but not of one another. */
export interface SqlStep {
  readonly name: string;
  readonly columns: readonly SqlColumn[];
}

/** As in the engine: thousands stand in threes. */
const spelled = {
  '.': '-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)([.][0-9]+)?%?',
  ',': '-?([0-9]+|[0-9]{1,3}([.][0-9]{3})+)(,[0-9]+)?%?',
} as const;

/**
 * Writes the recodes of a codebook as expressions. As in the engine they are total: a cell that the codebook does not
 * foresee stops the statement, and the message names the column, never the answer.
 *
 * A code is a category id, `no-answer`, or null for those to whom the question was not put.
 */
export class CodedSql {
  readonly #codebook: Codebook;
  readonly #dialect: Dialect;
  readonly #texts = new Map<string, string>();
  readonly #values = new Map<string, string>();

  constructor(codebook: Codebook, dialect: Dialect) {
    this.#codebook = codebook;
    this.#dialect = dialect;
  }

  /** The text of a column of the file. */
  text(column: string): string {
    const known = this.#texts.get(column) ?? `t_${this.#texts.size + 1}`;
    this.#texts.set(column, known);
    return known;
  }

  /** The number in a column. */
  number(column: string): string {
    return this.#value(column);
  }

  /** A column of the design that holds numbers of at least some size. */
  designNumber(column: string, least: number): string {
    const value = this.#value(column);
    return `CASE WHEN ${value} >= ${least} THEN ${value} ELSE ${this.#stop(column, 'is no number that it may be')} END`;
  }

  /**
   * All columns, step by step: `t_1` the text of a column, `v_1` the number in it, `a_id` several answers between
   * marks, `o_id_1` whether one of them was chosen, `r_id` a code before routing, `c_id` the final code.
   */
  steps(): SqlStep[] {
    const { variables, derived } = this.#codebook;
    const codes = variables.flatMap((variable) => this.#codes(variable));
    const several = variables.flatMap((variable) => this.#several(variable));
    const lists = variables.flatMap((variable) => this.#list(variable));
    const values = [...this.#values].map(([column, name]) => {
      const text = this.text(column);
      return { name, expression: `CASE WHEN ${this.#isNumber(text)} THEN ${this.#number(text)} END` };
    });
    const texts = [...this.#texts].map(([column, name]) => ({
      ...{ name, expression: this.#dialect.clean(this.#dialect.name(column)) },
    }));
    const isParent = variables.some(({ askedIf }) => derived.some(({ id }) => id === askedIf?.variable));
    const routed = variables.map((variable) => this.#routed(variable));
    return [
      { name: 'texts', columns: texts },
      { name: 'cells', columns: [...values, ...lists] },
      { name: 'codes', columns: codes },
      { name: 'several', columns: several },
      ...(isParent ? this.#derivedSteps('r') : []),
      { name: 'routed', columns: routed },
      ...this.#derivedSteps('c'),
    ].filter(({ columns }) => columns.length > 0);
  }

  /** A variable derived from another derived one comes a step later. */
  #derivedSteps(prefix: 'r' | 'c'): SqlStep[] {
    const { derived } = this.#codebook;
    const depth = (id: string): number => {
      const own = derived.find((each) => each.id === id);
      return own === undefined ? 0 : 1 + depth(own.from);
    };
    const levels = [...Map.groupBy(derived, ({ id }) => depth(id))].toSorted(([a], [b]) => a - b);
    return levels.map(([level, own]) => ({
      name: `derived_${prefix}${level}`,
      columns: own.map((variable) => this.#derived(variable, prefix)),
    }));
  }

  #codes(variable: Variable): SqlColumn[] {
    const name = `r_${sqlId(variable.id)}`;
    if (variable.type === 'numeric') return this.#numeric(variable, name);
    if (variable.type === 'single') {
      const text = this.text(variable.column);
      const whens = variable.categories.map(
        ({ code, id }) => `WHEN ${text} IN (${this.#spellings(code)}) THEN ${this.#dialect.text(id)}`,
      );
      const rest = `ELSE ${this.#stop(variable.column, 'holds a code that the codebook does not know')} END`;
      return [{ name, expression: ['CASE', ...whens, ...this.#missing(variable, text), rest].join(' ') }];
    }
    if (variable.layout === 'delimited') {
      return variable.categories.map(({ code }, option) => {
        const found = `INSTR(${list(variable.id)}, ${this.#between(variable, code)}) > 0`;
        return { name: pick(variable.id, option), expression: `CASE WHEN ${found} THEN 1 ELSE 0 END` };
      });
    }
    return variable.categories.map((category, option) => {
      const text = this.text(category.code);
      const whens = [
        `WHEN ${text} IN (${this.#spellings(selectedLabel(variable, category))}) THEN 1`,
        `WHEN ${text} IN (${this.#spellings(variable.notSelected)}) THEN 0`,
        ...variable.missing.map(
          (each) =>
            `WHEN ${text} IN (${this.#spellings(each.code)}) THEN ${each.kind === 'noAnswer' ? -2 : -1}`,
        ),
      ];
      const rest = `ELSE ${this.#stop(category.code, 'holds a code that the codebook does not know')} END`;
      return { name: pick(variable.id, option), expression: ['CASE', ...whens, rest].join(' ') };
    });
  }

  /** Several answers in one column, each between two marks of its own; nothing where the cell is a missing code. */
  #list(variable: Variable): SqlColumn[] {
    if (variable.type !== 'multiple' || variable.layout === 'columns') return [];
    const text = this.text(variable.column);
    const { text: literal } = this.#dialect;
    const mark = variable.separator.normalize('NFKC');
    const tight = `REPLACE(REPLACE(${text}, ${literal(` ${mark}`)}, ${literal(mark)}), ${literal(`${mark} `)}, ${literal(mark)})`;
    const answers = `CONCAT(${literal(mark)}, REPLACE(${tight}, ${literal(mark)}, ${literal(mark + mark)}), ${literal(mark)})`;
    const absent = variable.missing.length === 0 ? '' : `WHEN ${this.#isMissing(variable, text)} THEN '' `;
    return [
      { name: list(variable.id), expression: `CASE ${absent}WHEN ${text} = '' THEN '' ELSE ${answers} END` },
    ];
  }

  /** Whether any of several answers was chosen. */
  #several(variable: Variable): SqlColumn[] {
    if (variable.type !== 'multiple') return [];
    const name = `r_${sqlId(variable.id)}`;
    const options = variable.categories.map((_, option) => pick(variable.id, option));
    const any = `WHEN ${options.map((option) => `${option} = 1`).join(' OR ')} THEN 'given'`;
    if (variable.layout === 'columns') {
      const none = `WHEN ${options.map((option) => `${option} = -1`).join(' AND ')} THEN NULL`;
      return [{ name, expression: `CASE ${any} ${none} ELSE '${noAnswer}' END` }];
    }
    const text = this.text(variable.column);
    const mark = this.#dialect.text(variable.separator.normalize('NFKC').repeat(2));
    // Taking the known answers away must leave nothing but marks.
    const rest = variable.categories.reduce(
      (left, { code }) => `REPLACE(${left}, ${this.#between(variable, code)}, '')`,
      list(variable.id),
    );
    const stop = this.#stop(variable.column, 'holds a code that the codebook does not know');
    const unknown = `WHEN ${text} = '' OR REPLACE(${rest}, ${mark}, '') <> '' THEN ${stop}`;
    const missing = this.#missing(variable, text).join(' ');
    return [{ name, expression: `CASE ${missing} ${unknown} ${any} ELSE '${noAnswer}' END` }];
  }

  #between({ separator }: Extract<Variable, { layout: 'delimited' }>, code: string): string {
    const mark = separator.normalize('NFKC');
    return this.#dialect.text(mark + code.normalize('NFKC') + mark);
  }

  #numeric(variable: Extract<Variable, { type: 'numeric' }>, name: string): SqlColumn[] {
    const text = this.text(variable.column);
    const value = this.#value(variable.column);
    const limits = [
      ...(variable.minimum === undefined ? [] : [`${value} >= ${variable.minimum}`]),
      ...(variable.maximum === undefined ? [] : [`${value} <= ${variable.maximum}`]),
    ];
    const within = limits.length === 0 ? `${value} IS NOT NULL` : limits.join(' AND ');
    const stop = this.#stop(variable.column, 'holds no number within its limits');
    const expression = [
      'CASE',
      ...this.#missing(variable, text),
      `WHEN ${within} THEN 'given' ELSE ${stop} END`,
    ];
    return [{ name, expression: expression.join(' ') }];
  }

  /** Who was not asked has no answer to give; an answer all the same is a problem. */
  #routed(variable: Variable): SqlColumn {
    const own = `r_${sqlId(variable.id)}`;
    const name = `c_${sqlId(variable.id)}`;
    const { askedIf } = variable;
    if (askedIf === undefined) return { name, expression: own };
    const open = askedIf.in.map((id) => this.#dialect.text(id)).join(', ');
    const stop = this.#stop(variable.id, `is answered, though not asked by ${askedIf.variable}`);
    const expression = `CASE WHEN r_${sqlId(askedIf.variable)} IN (${open}) THEN ${own} WHEN ${own} IS NULL OR ${own} = '${noAnswer}' THEN NULL ELSE ${stop} END`;
    return { name, expression };
  }

  #derived(variable: DerivedVariable, prefix: 'r' | 'c'): SqlColumn {
    const name = `${prefix}_${sqlId(variable.id)}`;
    const source = `${prefix}_${sqlId(variable.from)}`;
    const { text } = this.#dialect;
    const pass = `WHEN ${source} IS NULL THEN NULL WHEN ${source} = '${noAnswer}' THEN '${noAnswer}'`;
    if (variable.type === 'bands') {
      const parent = this.#codebook.variables.find(({ id }) => id === variable.from);
      const value = parent?.type === 'numeric' ? this.#value(parent.column) : 'NULL';
      const whens = variable.bands.map(({ id, from, below }) => {
        const ends = [
          ...(from === null ? [] : [`${value} >= ${from}`]),
          ...(below === null ? [] : [`${value} < ${below}`]),
        ];
        return `WHEN ${ends.length === 0 ? '1 = 1' : ends.join(' AND ')} THEN ${text(id)}`;
      });
      return { name, expression: `CASE ${pass} ${whens.join(' ')} ELSE '${noAnswer}' END` };
    }
    if (variable.type === 'recode') {
      const whens = variable.categories.map(
        ({ id, of }) => `WHEN ${source} IN (${of.map(text).join(', ')}) THEN ${text(id)}`,
      );
      return { name, expression: `CASE ${pass} ${whens.join(' ')} END` };
    }
    const [yes, no] = variable.categories;
    const parent = this.#codebook.variables.find(({ id }) => id === variable.from);
    const any =
      parent?.type === 'multiple'
        ? variable.of
            .map(
              (id) =>
                `${pick(
                  parent.id,
                  parent.categories.findIndex((each) => each.id === id),
                )} = 1`,
            )
            .join(' OR ')
        : `${source} IN (${variable.of.map(text).join(', ')})`;
    return { name, expression: `CASE ${pass} WHEN ${any} THEN ${text(yes.id)} ELSE ${text(no.id)} END` };
  }

  #value(column: string): string {
    const known = this.#values.get(column) ?? this.text(column).replace('t_', 'v_');
    this.#values.set(column, known);
    return known;
  }

  #missing({ missing }: Variable, text: string): string[] {
    return missing.map(
      ({ code, kind }) =>
        `WHEN ${text} IN (${this.#spellings(code)}) THEN ${kind === 'noAnswer' ? `'${noAnswer}'` : 'NULL'}`,
    );
  }

  #isMissing({ missing }: Variable, text: string): string {
    return `${text} IN (${missing.map(({ code }) => this.#spellings(code)).join(', ')})`;
  }

  /** A code as the codebook writes it and as NFKC does, for dialects that know half of NFKC. */
  #spellings(code: string): string {
    return [...new Set([code.normalize('NFKC'), code])].map((each) => this.#dialect.text(each)).join(', ');
  }

  #isNumber(text: string): string {
    return this.#dialect.matches(text, spelled[this.#codebook.file.decimal ?? '.']);
  }

  #number(text: string): string {
    const plain =
      this.#codebook.file.decimal === ','
        ? `REPLACE(REPLACE(${text}, '.', ''), ',', '.')`
        : `REPLACE(${text}, ',', '')`;
    return this.#dialect.number(`REPLACE(${plain}, '%', '')`);
  }

  #stop(column: string, what: string): string {
    return this.#dialect.stop(`${column} ${what}`);
  }
}

/** An id as part of a name in SQL: ids are kebab-case, so that two never become the same. */
export function sqlId(id: string): string {
  return id.replaceAll('-', '_');
}

/** The name of the column that says whether an answer of several was chosen, 1 where it was. */
export function pick(variable: string, option: number): string {
  return `o_${sqlId(variable)}_${option + 1}`;
}

function list(variable: string): string {
  return `a_${sqlId(variable)}`;
}
