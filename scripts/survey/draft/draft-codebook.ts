import type { z } from 'zod';
import type { codebookSchema } from '../../../src/schema/codebook.ts';
import type { SurveyFile } from '../read/survey-file.ts';
import { columnGroups } from './column-groups.ts';
import type { ColumnProfile } from './column-profile.ts';
import { designRoles } from './column-roles.ts';
import { delimitedAnswers } from './delimited-answers.ts';
import { draftIds } from './draft-ids.ts';
import { missingCodes, missingNumberCodes, type ProposedMissing } from './missing-codes.ts';

/** A codebook as a person writes it: what has a default may be left out. */
type CodebookDraft = z.input<typeof codebookSchema>;
type VariableDraft = CodebookDraft['variables'][number];

/** A codebook for a person to correct, and what the program was not sure of. */
export interface Draft {
  readonly codebook: CodebookDraft;
  /** Sentences for "please check"; they name columns and short codes, never an answer. */
  readonly unsure: readonly string[];
}

const universe = 'all';
const mostCategories = 60;
/** A text that fewer respondents gave, in a file of some size, is not taken for a category. */
const rareText = 3;

/**
 * Drafts a codebook from what one pass over a file told.
 *
 * @param stem - the name of the file without its ending
 * @param file - the file as sniffed
 * @param profiles - its columns
 * @returns the draft
 */
export function draftCodebook(stem: string, file: SurveyFile, profiles: readonly ColumnProfile[]): Draft {
  const unsure: string[] = [];
  const design = designRoles(profiles, unsure);
  const drawn = new Set<string | null>(Object.values(design));
  const rest = profiles.filter(({ name }) => !drawn.has(name));
  const groups = columnGroups(rest);
  const newId = draftIds();
  const variables: VariableDraft[] = [];
  const ignored: { column: string; reason: string }[] = [];
  const names = new Set<string>();
  for (const profile of rest) {
    const word = `column-${profiles.indexOf(profile) + 1}`;
    const group = groups.find(({ columns }) => columns.includes(profile));
    if (group !== undefined) {
      if (group.columns[0] !== profile) continue;
      unsure.push(
        `${group.prefix}: ${group.columns.length} columns taken as one question with several answers`,
      );
      const missing = missingCodes(group.others);
      noteMissing(group.prefix, missing, unsure);
      variables.push({
        ...question(newId(group.prefix, word), group.prefix),
        ...withMissing(missing),
        ...{ type: 'multiple', layout: 'columns', selected: group.selected, notSelected: group.notSelected },
        categories: categoriesOf(
          group.columns.map((column) => column.name),
          'answer',
        ).map((each, place) =>
          group.columns[place]?.labels?.has(group.selected) === true ? each : { ...each, mayBeUnused: true },
        ),
      });
      continue;
    }
    const variable = draftVariable(profile, newId(profile.name, word), unsure);
    if (variable === null) {
      ignored.push({ column: profile.name, reason: 'TODO: free text, or too many different values' });
      unsure.push(`${profile.name}: left out as free text, or as having too many different values`);
    } else {
      variables.push(variable);
      const name = variable.type === 'numeric' ? nameRatherThanAmount(profile) : null;
      if (name === null) continue;
      names.add(variable.id);
      unsure.push(`${profile.name}: looks like ${name}, so that no table of its mean is proposed`);
    }
  }
  const tables = variables.flatMap(({ id, type }): CodebookDraft['tables'] => {
    if (type === 'numeric') return names.has(id) ? [] : [{ question: id, statistics: ['mean', 'median'] }];
    return type === 'multiple' ? [{ question: id }, { question: id, base: 'all' }] : [{ question: id }];
  });
  if (tables.length === 0) unsure.push('no column looks like a question: describe one');
  return {
    unsure,
    codebook: {
      id: draftIds()(stem),
      title: { ja: `TODO ${stem}`, en: `TODO ${stem}` },
      microdata: /synthetic|合成/i.test(stem) ? 'synthetic' : 'respondents',
      file: { encoding: file.encoding, delimiter: file.delimiter, decimal: file.decimal },
      design,
      universes: [{ id: universe, ja: 'TODO 回答者全員', en: 'TODO all respondents' }],
      ...{ variables, ignored, tables },
    },
  };
}

function draftVariable(profile: ColumnProfile, id: string, unsure: string[]): VariableDraft | null {
  const { name, labels, rows, empty } = profile;
  const several = delimitedAnswers(profile);
  if (several !== null) {
    unsure.push(
      `${name}: taken as several answers in one column, separated by ${JSON.stringify(several.separator)}`,
    );
    const missing = missingCodes([...(empty > 0 ? [''] : []), ...several.answers]);
    noteMissing(name, missing, unsure);
    return {
      ...question(id, name),
      ...withMissing(missing),
      ...{ type: 'multiple', layout: 'delimited', column: name, separator: several.separator },
      categories: categoriesOf(inOrder(several.answers.filter((answer) => !isAmong(missing, answer)))),
    };
  }
  const missing = labels === null ? [] : missingCodes([...labels.keys()]);
  const codes = inOrder([...(labels?.keys() ?? [])].filter((label) => !isAmong(missing, label)));
  if (profile.isNumeric && !isCoded(profile, codes)) {
    const absent = missingNumberCodes(profile);
    noteMissing(name, absent, unsure);
    return {
      ...question(id, name),
      ...withMissing(absent),
      type: 'numeric',
      column: name,
      unit: 'TODO',
    };
  }
  const isRepeated = codes.length <= Math.max(2, (rows - empty) / 3);
  if (codes.length === 0 || codes.length > mostCategories || !isRepeated) return null;
  if (codes.some((code) => code.length > 30)) return null;
  const common = codes.filter((code) => rows < 100 || isShort(code) || (labels?.get(code) ?? 0) >= rareText);
  if (common.length < codes.length) {
    unsure.push(
      `${name}: ${codes.length - common.length} rare texts are not among its categories; check names their rows`,
    );
  }
  if (common.length === 0) return null;
  noteMissing(name, missing, unsure);
  return {
    ...question(id, name),
    ...withMissing(missing),
    ...{ type: 'single', column: name, categories: categoriesOf(common) },
  };
}

/** Few integers are codes; many are a number, unless they run on from 1 without a gap, as prefectures do. */
function isCoded({ fractions, rows }: ColumnProfile, codes: readonly string[]): boolean {
  const numbers = codes.map(Number);
  const largest = Math.max(...numbers);
  if (fractions > 0 || codes.length === 0 || codes.length > mostCategories || Math.min(...numbers) < 0)
    return false;
  if (largest <= 12) return true;
  return codes.length <= 12 ? codes.length * 4 <= rows : codes.length >= largest && codes.length * 10 <= rows;
}

/** Columns of numbers that name something, by the ends of their names. */
const namesOfNames = /(?:^|[_\-. ])(?:id|no|zip)$|(?:code|num|number|番号|コード)$/i;

/** Numbers that name something and measure nothing: a mean of them says nothing. */
function nameRatherThanAmount(profile: ColumnProfile): string | null {
  const { name, fractions, isUnique, minimum, maximum, rows, inner } = profile;
  if (fractions > 0) return null;
  if (namesOfNames.test(name.normalize('NFKC'))) return 'the number of something by its name';
  if (isUnique && maximum - minimum < 2 * rows) return 'a running number';
  return inner.minimum >= 1900 && inner.maximum <= 2100 ? 'a year' : null;
}

function question(id: string, column: string): Pick<VariableDraft, 'id' | 'question' | 'universe'> {
  return { id, question: { ja: `TODO ${column}`, en: `TODO ${column}` }, universe };
}

/** The categories of a question; those whose code is the name of a column are its answers. */
function categoriesOf(codes: readonly string[], word: 'code' | 'answer' = 'code'): DraftCategory[] {
  const newId = draftIds();
  return codes.map((code) => category(code, newId(code, word)));
}

interface DraftCategory {
  readonly code: string;
  readonly id: string;
  readonly ja: string;
  readonly en: string;
}

function category(code: string, id: string): DraftCategory {
  const isWord = !/^[-+\d.]+$/.test(code);
  const isAscii = /^[\x20-\x7e]+$/.test(code);
  return {
    code,
    id,
    ja: isWord && !isAscii ? code : `TODO ${code}`,
    en: isWord && isAscii ? code : `TODO ${code}`,
  };
}

function withMissing(missing: readonly ProposedMissing[]): { missing?: ProposedMissing[] } {
  return missing.length === 0 ? {} : { missing: [...missing] };
}

function noteMissing(name: string, missing: readonly ProposedMissing[], unsure: string[]): void {
  if (missing.length === 0) return;
  const codes = missing.map(({ code, kind }) => `${code === '' ? 'the empty cell' : code} as ${kind}`);
  unsure.push(`${name}: proposed as missing: ${codes.join(', ')}`);
}

function isAmong(missing: readonly ProposedMissing[], label: string): boolean {
  return missing.some(({ code }) => code === label);
}

function isShort(code: string): boolean {
  return code.length <= 4 || /^[-+\d.]+$/.test(code);
}

const collator = new Intl.Collator('ja', { numeric: true });

function inOrder(codes: readonly string[]): string[] {
  return codes.toSorted((one, other) => {
    const difference = Number(one) - Number(other);
    return Number.isNaN(difference) || difference === 0 ? collator.compare(one, other) : difference;
  });
}
