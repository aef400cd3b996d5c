import type { SurveyFile } from '../read/survey-file.ts';
import { columnGroups } from './column-groups.ts';
import type { ColumnProfile } from './column-profile.ts';
import { designRoles } from './column-roles.ts';
import { draftIds } from './draft-ids.ts';
import { DraftNotes } from './draft-notes.ts';
import {
  type CodebookDraft,
  draftQuestionOf,
  draftQuestionOfGroup,
  draftUniverse,
  type VariableDraft,
} from './draft-question.ts';
import { likelyRouting } from './likely-routing.ts';
import { namingNumber } from './naming-number.ts';
import { unaskedReason } from './unasked-columns.ts';

/** A codebook for a person to correct, and what the program was not sure of. */
export interface Draft {
  readonly codebook: CodebookDraft;
  /** Lines for "please check"; they name columns and short codes, never an answer. */
  readonly notes: readonly string[];
}

/** A question with the columns it was drafted from. */
interface DraftedQuestion {
  readonly variable: VariableDraft;
  /** What it is called in the file. */
  readonly name: string;
  readonly columns: readonly ColumnProfile[];
  readonly notSelected: string | null;
}

/**
 * Drafts a codebook from what one pass over a file told.
 *
 * @param stem - the name of the file without its ending
 * @param file - the file as sniffed
 * @param profiles - its columns
 * @returns the draft
 */
export function draftCodebook(stem: string, file: SurveyFile, profiles: readonly ColumnProfile[]): Draft {
  const notes = new DraftNotes();
  const reasons = new Map(profiles.map((profile) => [profile, unaskedReason(profile)]));
  const design = designRoles(
    profiles.filter((profile) => reasons.get(profile) === null),
    notes,
  );
  const drawn = new Set<string | null>(Object.values(design));
  const rest = profiles.filter(({ name }) => !drawn.has(name));
  const groups = columnGroups(rest.filter((profile) => reasons.get(profile) === null));
  const newId = draftIds();
  const naming = new Set<string>();
  const questions: DraftedQuestion[] = [];
  const ignored: { column: string; reason: string }[] = [];
  for (const profile of rest) {
    const leaveOut = (reason: string): void => {
      ignored.push({ column: profile.name, reason });
      notes.add(`left out (${reason})`, profile.name);
    };
    const word = `column-${profiles.indexOf(profile) + 1}`;
    const group = groups.find(({ columns }) => columns.some((column) => column.profile === profile));
    const reason = reasons.get(profile) ?? null;
    if (reason !== null) leaveOut(reason);
    else if (group === undefined) {
      const drafted = draftQuestionOf(profile, newId(profile.name, word), notes);
      if (typeof drafted === 'string') leaveOut(drafted);
      else {
        const names = drafted.type === 'numeric' ? namingNumber(profile) : null;
        if (names !== null) {
          naming.add(drafted.id);
          notes.add(`looks like ${names}, so that no table of its mean is proposed`, profile.name);
        }
        questions.push({ variable: drafted, name: profile.name, columns: [profile], notSelected: null });
      }
    } else if (group.columns[0]?.profile === profile) {
      const columns = group.columns.map((column) => column.profile);
      const variable = draftQuestionOfGroup(group, newId(group.question, word), notes);
      const { question: name, notSelected } = group;
      questions.push({ variable, name, columns, notSelected });
    }
  }
  const { variables, universes } = routed(questions, notes);
  const tables = variables.flatMap(({ id, type }): CodebookDraft['tables'] => {
    if (type === 'numeric') return naming.has(id) ? [] : [{ question: id, statistics: ['mean', 'median'] }];
    return type === 'multiple' ? [{ question: id }, { question: id, base: 'all' }] : [{ question: id }];
  });
  if (tables.length === 0) notes.add('no column looks like a question: describe one', file.path);
  return {
    notes: notes.lines,
    codebook: {
      id: draftIds()(stem),
      title: { ja: `TODO ${stem}`, en: `TODO ${stem}` },
      microdata: /synthetic|合成/i.test(stem) ? 'synthetic' : 'respondents',
      file: { encoding: file.encoding, delimiter: file.delimiter, decimal: file.decimal },
      design,
      ...{ universes, variables, ignored, tables },
    },
  };
}

/** Adds to each question whom it was put to, as far as the answers tell. */
function routed(
  questions: readonly DraftedQuestion[],
  notes: DraftNotes,
): Pick<CodebookDraft, 'variables' | 'universes'> {
  const universes = new Map([
    [draftUniverse, { id: draftUniverse, ja: '回答者全員', en: 'All respondents' }],
  ]);
  const newId = draftIds();
  const variables = questions.map(({ variable, name, columns, notSelected }, place): VariableDraft => {
    const earlier = questions.slice(0, place).filter((each) => each.variable.type === 'single');
    const routing = likelyRouting(
      columns,
      notSelected,
      earlier.flatMap((each) => each.columns),
    );
    const parent = earlier.find(
      (each) => routing !== null && each.columns.includes(routing.parent),
    )?.variable;
    if (routing === null || parent?.type !== 'single') return variable;
    const open = parent.categories.filter(({ code }) => routing.open.includes(code));
    if (open.length === 0) return variable;
    notes.add(`asked only after some answers to ${parent.id} (askedIf)`, name);
    const list = (locale: 'ja' | 'en', mark: string): string =>
      open.map((each) => each[locale].replace(/^TODO /, '')).join(mark);
    const of = (locale: 'ja' | 'en'): string => parent.question[locale].replace(/^TODO /, '');
    const text = {
      ja: `TODO 「${of('ja')}」に「${list('ja', '」「')}」と答えた人`,
      en: `TODO those who answered ${list('en', ' or ')} to “${of('en')}”`,
    };
    const known = [...universes.values()].find(({ en }) => en === text.en);
    const id = known?.id ?? newId(`after-${parent.id}`);
    universes.set(id, { id, ...text });
    return {
      ...variable,
      universe: id,
      askedIf: { variable: parent.id, in: open.map((category) => category.id) },
    };
  });
  return { variables, universes: [...universes.values()] };
}
