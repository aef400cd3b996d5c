import type { ExplorerTable } from '../../src/schema/explorer.ts';
import { type KnownSum, LinearRanges } from '../disclosure/linear-ranges.ts';
import type { TestRelease } from './release.ts';

/** What an attacker knows beside the delivered files. */
export interface Attack {
  readonly release: Pick<TestRelease, 'index' | 'files' | 'codebook'>;
  readonly question: string;
  /** The breakdowns that the weights depend on, and the weight of each of their crossings. */
  readonly strata: readonly string[];
  readonly weightOf: (group: Readonly<Record<string, string>>) => number;
}

/** A withheld cell, and between which counts of respondents it must lie. */
export interface Solved {
  readonly question: string;
  readonly answer: string;
  readonly by: Readonly<Record<string, string>>;
  readonly lowest: number;
  readonly highest: number;
}

const unknown = '?';

type Respondent = Readonly<Record<string, string>>;

/**
 * Solves the withheld counts of a question from all files that tell of it: its own and those of questions made from its
 * answers, in every table the bases, the counts, and the shares of row, column and total within their rounding. The
 * unknowns are the respondents of each crossing of answer and breakdowns, so that margins, breakdowns of breakdowns and
 * the same variable in different tables all hang together. The weight of each stratum is known, as it often is.
 */
export function solveWithheld({ release, question, strata, weightOf }: Attack): Solved[] {
  const { index, files, codebook } = release;
  const own = index.questions.find(({ id }) => id === question);
  if (own === undefined) throw new Error(`no question ${question}`);
  const made = codebook.derived.filter((each) => each.type === 'recode' && each.from === question);
  const told = files.filter(
    (file) => file.question === question || made.some(({ id }) => id === file.question),
  );
  const breakdowns = [
    ...new Set([...strata, ...told.flatMap(({ tables }) => tables.flatMap(({ by }) => by))]),
  ];
  const categoriesOf = (id: string): string[] => [
    ...(index.variables.find((each) => each.id === id)?.categories.map((each) => each.id) ?? []),
    ...(strata.includes(id) ? [] : [unknown]),
  ];
  // Of several answers each is a table of its own: chosen or not.
  const targets =
    own.kind === 'multiple' ? own.answers.map(({ id }) => [id]) : [own.answers.map(({ id }) => id)];
  return targets.flatMap((answers) => {
    const respondents = crossings({
      [question]: [...answers, unknown],
      ...Object.fromEntries(breakdowns.map((id) => [id, categoriesOf(id)])),
    });
    const weights = respondents.map((each) => weightOf(each));
    const vector = (value: (person: number) => number): Float64Array =>
      Float64Array.from(respondents, (_, person) => value(person));
    const known: KnownSum[] = [];
    const withheld: {
      readonly cell: Float64Array;
      readonly solved: Pick<Solved, 'question' | 'answer' | 'by'>;
    }[] = [];
    for (const file of told) {
      const named = index.questions.find(({ id }) => id === file.question);
      const all = named?.answers.map(({ id }) => id) ?? [];
      const recode = made.find(({ id }) => id === file.question);
      // By answer and respondent.
      const gives = all.map((answer) => {
        const parts =
          recode?.type === 'recode'
            ? (recode.categories.find(({ id }) => id === answer)?.of ?? [])
            : [answer];
        return respondents.map((each) => parts.includes(each[question] ?? ''));
      });
      // Who answered is in the base of those who answered; of several answers, whoever was asked.
      const isAsked = respondents.map(
        (each) => named?.kind === 'multiple' || named?.base === 'all' || each[question] !== unknown,
      );
      for (const table of file.tables) {
        const groups = crossings(
          Object.fromEntries(table.by.map((id) => [id, categoriesOf(id).filter((each) => each !== unknown)])),
        );
        // By group and respondent.
        const isBase = groups.map((group) => {
          const by = Object.entries(group);
          return respondents.map(
            (each, person) => isAsked[person] === true && by.every(([id, category]) => each[id] === category),
          );
        });
        const isCounted = respondents.map((_, person) => isBase.some((inBase) => inBase[person] === true));
        for (const [place, group] of groups.entries()) {
          const inBase = isBase[place] ?? [];
          const base = table.base[place] ?? null;
          if (base !== null)
            known.push(
              equal(
                vector((person) => Number(inBase[person])),
                base,
              ),
            );
          for (const [column, answer] of all.entries()) {
            if (named?.kind === 'multiple' && !answers.includes(answer)) continue;
            const at = place * all.length + column;
            const given = gives[column] ?? [];
            const cell = vector((person) => Number(inBase[person] === true && given[person] === true));
            const n = table.n[at] ?? null;
            if (n === null) withheld.push({ cell, solved: { question: file.question, answer, by: group } });
            else known.push(equal(cell, n));
            const wholes = {
              row: inBase,
              column: isCounted.map((counted, person) => counted && given[person] === true),
              total: isCounted,
            };
            for (const [turn, isWhole] of Object.entries(wholes)) {
              known.push(
                ...shareSums(table, turn as keyof typeof wholes, at, (share) =>
                  vector(
                    (person) =>
                      (weights[person] ?? 0) * ((cell[person] ?? 0) - share * Number(isWhole[person])),
                  ),
                ),
              );
            }
          }
        }
      }
    }
    if (withheld.length === 0) return [];
    const ranges = new LinearRanges(respondents.length, known);
    return withheld.map(({ cell, solved }) => ({ ...solved, ...ranges.range(cell) }));
  });
}

/** Weighted cell - share x weighted whole is at most 0 for the upper end of what was rounded, and at least 0 for the lower. */
function shareSums(
  table: ExplorerTable,
  turn: 'row' | 'column' | 'total',
  at: number,
  sumOf: (share: number) => Float64Array,
): KnownSum[] {
  const share = table[turn]?.estimate[at] ?? null;
  if (share === null) return [];
  const step = (turn === 'row' ? table.rounded?.[at] : null) ?? 1;
  const [low, high] = [(share - step / 2) / 1000, (share + step / 2) / 1000];
  return [
    { parts: sumOf(high), low: -Infinity, high: 1e-6 },
    { parts: sumOf(low), low: -1e-6, high: Infinity },
  ];
}

function equal(parts: Float64Array, total: number): KnownSum {
  return { parts, low: total, high: total };
}

function crossings(dimensions: Readonly<Record<string, readonly string[]>>): Respondent[] {
  return Object.entries(dimensions).reduce<Respondent[]>(
    (made, [id, categories]) =>
      made.flatMap((each) => categories.map((category) => ({ ...each, [id]: category }))),
    [{}],
  );
}
