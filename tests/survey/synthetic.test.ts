import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Problems } from '../../scripts/pipeline/problem.ts';
import { reproduce } from '../../scripts/survey/reproduce.ts';
import { readSyntheticSurvey } from '../../scripts/survey/synthetic/read-synthetic-survey.ts';
import { syntheticSurvey } from '../../scripts/survey/synthetic/synthetic-survey.ts';
import { projectSurvey, published, tabulatedSurvey } from './synthetic-survey.ts';

const files = projectSurvey();
const { codebook } = files;
const survey = tabulatedSurvey();
const seeds = [files.recipe.seed, 1, 2, 424_242];

type Row = Readonly<Record<string, string>>;

function rowsOf({ bytes }: { readonly bytes: Uint8Array }): Row[] {
  const { data, errors } = Papa.parse<Row>(new TextDecoder('utf-8', { fatal: true }).decode(bytes), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

const rows = rowsOf(survey.file);
const returned = published.facts.find(({ id }) => id === 'survey-returned')?.value;

test.each(seeds)('every mapped statement is reproduced with the seed %i', (seed) => {
  const problems = new Problems();
  const { rows: compared } = reproduce(tabulatedSurvey(seed), published.statements, problems);
  expect(problems.count).toBe(0);
  const mapped = compared.filter(({ kind }) => kind !== 'none' && kind !== 'elsewhere');
  expect(mapped.length).toBe(files.mapping.comparisons.length);
  expect(mapped.filter(({ verdict }) => verdict !== 'reproduced')).toEqual([]);
});

test('a fitted share is met to a thousandth, far inside the ends of the statement', () => {
  const { rows: compared } = reproduce(survey, published.statements, new Problems());
  const fitted = compared.filter(
    ({ use, kind, publishedHigh }) => use === 'calibrated' && kind === 'share' && publishedHigh !== null,
  );
  expect(fitted.length).toBeGreaterThan(15);
  for (const { id, difference } of fitted)
    expect({ id, off: Math.abs(difference ?? 1) > 0.001 }).toEqual({ id, off: false });
});

test('a computation that ignores the weights does not reproduce the report', () => {
  const [active, exploring] = ['activity', 'needs_exploration'] as const;
  const asked = rows.filter((row) => row[active] === '1');
  const share = asked.filter((row) => row[exploring] === '1').length / asked.length;
  const { low, high } = published.statements.find(({ id }) => id === 'needs-exploration') ?? {};
  expect(share < (low ?? 0) || share >= (high ?? 1)).toBe(true);
});

test('the same seed gives the same bytes, and another seed others', () => {
  expect(syntheticSurvey(files, published).file.bytes).toEqual(survey.file.bytes);
  expect(syntheticSurvey(files, published, files.recipe.seed + 1).file.bytes).not.toEqual(survey.file.bytes);
});

test('there are as many respondents as the survey had returns, each with an id', () => {
  expect(returned).toBe(1011);
  expect(rows.length).toBe(returned);
  expect(new Set(rows.map((row) => row['respondent'])).size).toBe(returned);
  expect(survey.file.rows).toBe(returned);
});

test('the mark stands in the name, in every id and in every row', () => {
  expect(survey.file.path).toMatch(/synthetic\.csv$/);
  expect(
    rows.filter((row) => row['synthetic'] !== '1' || row['respondent']?.startsWith('synthetic-') !== true),
  ).toEqual([]);
  expect(codebook.ignored.map(({ column }) => column)).toEqual(['synthetic']);
  expect(codebook.microdata).toBe('synthetic');
  expect(survey.estimates.filter(({ role }) => role !== 'synthetic')).toEqual([]);
});

describe('the file fits the codebook', () => {
  const parents = new Map(codebook.variables.map((variable) => [variable.id, variable]));

  test('every column is a question, part of the design or ignored', () => {
    const { id, weight, stratum } = codebook.design;
    const columns = codebook.variables.flatMap((variable) =>
      variable.type === 'multiple' && variable.layout === 'columns'
        ? variable.categories.map(({ code }) => code)
        : [variable.column],
    );
    const known = [id, weight, stratum, ...codebook.ignored.map(({ column }) => column), ...columns];
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(known.sort());
  });

  test.each(codebook.variables.map((variable) => [variable.id, variable] as const))(
    '%s: known codes only, and an answer exactly where it was put',
    (_, variable) => {
      const columns =
        variable.type === 'multiple' && variable.layout === 'columns'
          ? variable.categories.map(({ code }) => code)
          : [variable.column];
      const answers =
        variable.type === 'multiple' && variable.layout === 'columns'
          ? [variable.selected, variable.notSelected]
          : 'categories' in variable
            ? variable.categories.map(({ code }) => code)
            : null;
      const silent = new Set(
        variable.missing.filter(({ kind }) => kind === 'noAnswer').map(({ code }) => code),
      );
      const absent = variable.missing.find(({ kind }) => kind === 'notApplicable')?.code;
      const parent = variable.askedIf && parents.get(variable.askedIf.variable);
      const open =
        parent?.type === 'single'
          ? parent.categories.filter(({ id }) => variable.askedIf?.in.includes(id)).map(({ code }) => code)
          : null;
      const wrong = rows.filter((row) => {
        const asked = open === null || (parent?.type === 'single' && open.includes(row[parent.column] ?? ''));
        return columns.some((column) => {
          const cell = row[column] ?? '?';
          if (!asked) return cell !== absent;
          if (silent.has(cell)) return false;
          return answers === null ? !/^\d+$/.test(cell) : !answers.includes(cell);
        });
      });
      expect(wrong).toEqual([]);
    },
  );

  test('the number of employees lies in the range of the survey, and its class is that of the stratum', () => {
    const [least, most] = (published.facts.find(({ id }) => id === 'survey-size')?.text ?? '')
      .split('-')
      .map(Number);
    const employees = rows.map((row) => Number(row['employees']));
    expect(Math.min(...employees)).toBeGreaterThanOrEqual(least ?? Infinity);
    expect(Math.max(...employees)).toBeLessThanOrEqual(most ?? -Infinity);
    const strata = new Map(files.recipe.strata.map((stratum) => [stratum.stratum, stratum]));
    const wrong = rows.filter((row) => {
      const stratum = strata.get(row['stratum'] ?? '');
      const size = Number(row['employees']);
      return (
        stratum === undefined ||
        size < stratum.employees.from ||
        size > stratum.employees.to ||
        Number(row['weight']) !== stratum.weight
      );
    });
    expect(wrong).toEqual([]);
  });

  test('whoever is asked a question with several answers gives one at least', () => {
    const several = codebook.variables.filter(
      (variable) => variable.type === 'multiple' && variable.layout === 'columns',
    );
    expect(several.length).toBe(4);
    for (const { id, categories, selected } of several) {
      const silent = rows.filter((row) => {
        const cells = categories.map(({ code }) => row[code]);
        return cells.some((cell) => cell !== '') && !cells.includes(selected);
      });
      expect({ id, silent: silent.length }).toEqual({ id, silent: 0 });
    }
  });
});

describe('the codebook', () => {
  const compared = new Set(
    files.mapping.comparisons.flatMap((each) => {
      if (each.kind === 'ranking') return [];
      const of = each.kind === 'ratio' ? each.of : [each.of];
      return of.map(({ question }) => codebook.derived.find(({ id }) => id === question)?.from ?? question);
    }),
  );

  test('marks every question without a published value as invented, and no other', () => {
    for (const { id, invented } of codebook.variables)
      expect({ id, invented }).toEqual({ id, invented: !compared.has(id) });
  });

  test('invents shares for no question that has a published value', () => {
    expect(files.recipe.invented.filter(({ question }) => compared.has(question))).toEqual([]);
  });

  test('speaks of the universes of the register', () => {
    const known = new Set(published.universes.map(({ id }) => id));
    const used = [
      ...codebook.universes.map(({ id }) => id),
      ...codebook.variables.map(({ universe }) => universe),
    ];
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });

  test('asks what the report asked, in its words', () => {
    const asked = new Set(codebook.variables.map(({ question }) => question.ja));
    const own = published.figures.filter(({ kind }) => kind === 'surveyChart');
    const missing = own.filter(
      ({ question }) => question !== null && !asked.has(question.ja.replace(/（ニーズ探索の有無別）$/, '')),
    );
    expect(own.length).toBe(8);
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test('marks invented categories of questions whose other answers are known', () => {
    const marked = codebook.variables
      .filter((variable) => variable.type === 'multiple' && variable.invented)
      .map((variable) => ('categories' in variable ? variable.categories : []));
    for (const categories of marked) {
      const invented = categories.filter(
        ({ ja, en }) => ja.includes('合成の選択肢') && en.includes('invented answer'),
      );
      expect(invented.length).toBeGreaterThan(0);
      expect(invented.length).toBeLessThan(categories.length);
    }
  });
});

test('answers are never generated for a codebook that says they are of respondents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'codebooks-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync(new URL('../../data/codebooks/', import.meta.url), folder, { recursive: true });
  const file = join(folder, 'producer-survey.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('"microdata": "synthetic"', '"microdata": "respondents"'));
  const problems = new Problems();
  expect(readSyntheticSurvey(folder, problems)).toBeNull();
  expect(problems.toString()).toContain('the answers would be generated');
});

test('a codebook that is missing or broken is a problem, and no folder is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'codebooks-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, 'producer-survey.json'), '{');
  const problems = new Problems();
  expect(readSyntheticSurvey(folder, problems)).toBeNull();
  expect(problems.count).toBe(3);
  const none = new Problems();
  expect(readSyntheticSurvey(join(folder, 'nowhere'), none)).toBeNull();
  expect(none.count).toBe(0);
});

test('the numbers of the report stand in no file of the generator', () => {
  const folder = new URL('../../scripts/survey/synthetic/', import.meta.url);
  const texts = ['synthetic-answers', 'synthetic-targets', 'synthetic-survey', 'allocate'].map((name) =>
    readFileSync(new URL(`${name}.ts`, folder), 'utf8'),
  );
  for (const text of texts)
    expect(text.match(/0\.(?:78|67|44|28|13|75)\b|\b(?:78|67|44|28|13|1011)\b/g) ?? []).toEqual([]);
});
