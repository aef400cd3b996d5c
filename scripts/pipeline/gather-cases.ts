import type { Case, CaseFunction } from '../../src/schema/case.ts';
import type { Citation } from '../../src/schema/citation.ts';
import type { GlossaryEntry } from '../../src/schema/glossary.ts';
import type { ModelElement } from '../../src/schema/model-element.ts';
import type { Name, Passage } from '../../src/schema/passage.ts';
import type { Scheme } from '../../src/schema/scheme.ts';
import type { Localised } from '../../src/schema/locale.ts';
import type { Rows } from './rows.ts';

/** What the report says without numbers: its passages, and everything that rests on them. */
export interface Cases {
  readonly passages: Passage[];
  readonly names: Name[];
  readonly cases: Case[];
  readonly schemes: Scheme[];
  readonly caseFunctions: CaseFunction[];
  readonly modelElements: ModelElement[];
  readonly glossary: GlossaryEntry[];
  readonly citations: Citation[];
}

/**
 * Brings the qualitative rows into the form that the site reads, and notes at each passage what rests on it.
 *
 * @param rows - the checked rows
 * @returns passages, names, cases, schemes, comparison, model, glossary and citations, in the order of the sources
 */
export function gatherCases(rows: Rows): Cases {
  const caseFunctions = rows['case-functions'].map(({ data }): CaseFunction => {
    const text = pair(data.text_ja, data.text_en);
    const status = text === null ? 'notDescribed' : 'described';
    return { id: data.id, case: data.case, aspect: data.aspect, status, text, passages: list(data.passages) };
  });
  const modelElements = rows['model-elements'].map(({ data }): ModelElement => {
    const { id, group, figure, aspect } = data;
    return {
      ...{ id, group, figure, aspect },
      label: { ja: data.label_ja, en: data.label_en },
      text: { ja: data.text_ja, en: data.text_en },
      passages: list(data.passages),
      evidence: list(data.evidence),
      limit: pair(data.limit_ja, data.limit_en),
    };
  });
  const glossary = rows.glossary.map(({ data }): GlossaryEntry => ({
    id: data.id,
    term: { ja: data.ja, en: data.en },
    reading: data.reading,
    enStatus: data.en_status,
    definition: { ja: data.definition_ja, en: data.definition_en },
    passages: list(data.passages),
    sources: list(data.sources),
    see: list(data.see),
  }));
  const schemes = gatherSchemes(rows);
  const supports = supportIndex([
    ['flow', schemes.flatMap(({ flows }) => flows)],
    ['function', caseFunctions],
    ['element', modelElements],
    ['gl', glossary],
  ]);
  return {
    passages: rows.passages.map(({ data }) => ({
      ...{ id: data.id, section: data.section, supports: supports.get(data.id) ?? [] },
      wording: { ja: data.wording, en: data.wording_en },
      gloss: { ja: data.gloss_ja, en: data.gloss_en },
    })),
    names: rows.names.map(({ data: { id, kind, section, wording, en, ...name } }) => ({
      ...{ id, kind, section, ja: wording, en, shortJa: name.short_ja, shortEn: name.short_en },
      ...{ enStatus: name.en_status, enSource: name.en_source },
    })),
    cases: rows.cases.map(({ data: { title_ja: ja, title_en: en, ...row } }) => ({
      ...row,
      title: { ja, en },
    })),
    citations: rows.citations.map(({ data: { about_ja: ja, about_en: en, ...row } }) => ({
      ...row,
      about: { ja, en },
    })),
    ...{ schemes, caseFunctions, modelElements, glossary },
  };
}

function gatherSchemes(rows: Rows): Scheme[] {
  const figures = [...new Set(rows['scheme-nodes'].map(({ data }) => data.figure))];
  return figures.map((figure) => ({
    id: figure,
    nodes: rows['scheme-nodes']
      .filter(({ data }) => data.figure === figure)
      .map(({ data: { id, column, row, role, ja, en } }) => ({ id, column, row, role, label: { ja, en } })),
    flows: rows['scheme-flows']
      .filter(({ data }) => data.figure === figure)
      .map(({ data: { id, order, from, to, kind, ...data } }) => ({
        ...{ id, order, from, to, kind, passages: list(data.passages) },
        label: { ja: data.label_ja, en: data.label_en },
      })),
  }));
}

type Supported = readonly { readonly id: string; readonly passages: readonly string[] }[];

function supportIndex(groups: readonly (readonly [string, Supported])[]): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [kind, things] of groups) {
    for (const { id, passages } of things) {
      for (const passage of passages) found.set(passage, [...(found.get(passage) ?? []), `${kind}:${id}`]);
    }
  }
  return found;
}

function list(text: string | null): string[] {
  return text === null ? [] : text.split(';');
}

function pair(ja: string | null, en: string | null): Localised | null {
  return ja === null || en === null ? null : { ja, en };
}
