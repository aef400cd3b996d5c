import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import type { Localised } from '../../src/schema/locale.ts';
import { findReferences } from '../../src/schema/reference.ts';
import { contentFiles, readJson } from '../../scripts/texts/written-texts.ts';

interface Supported {
  readonly text: Localised;
  readonly passages: readonly string[];
}

type Part = 'between' | 'needs' | 'choice' | 'steps' | 'outcome';
type Content = Readonly<Record<Part, readonly Supported[]>> & {
  readonly message: Localised;
  readonly summary: Localised;
  readonly doesNotSay: readonly Localised[];
};

const parts: readonly Part[] = ['between', 'needs', 'choice', 'steps', 'outcome'];
const evidence = readEvidence();
const cases = contentFiles('cases').map((file) => ({
  id: basename(file, '.json'),
  content: readJson(file) as Content,
}));

test('every case of the data has a text, and every text a case', () => {
  expect(cases.map(({ id }) => id).sort()).toEqual(evidence.all.cases.map(({ id }) => id).sort());
});

function paragraphs(content: Content): readonly Supported[] {
  return parts.flatMap((part) => content[part]);
}

describe.each(cases)('$id', ({ id, content }) => {
  const { universe } = evidence.case(id);

  test('has a message that fits a title', () => {
    expect(Array.from(content.message.ja).length).toBeLessThanOrEqual(28);
    expect(content.message.en.split(' ').length).toBeLessThanOrEqual(10);
  });

  test('says the same in both languages: each paragraph has the same references', () => {
    const of = (text: string): string[] =>
      [...new Set(findReferences(text).map(({ kind, id: to }) => `${kind}:${to}`))].sort();
    const differing = [{ text: content.summary, passages: [] }, ...paragraphs(content)].filter(
      ({ text }) => of(text.ja).join() !== of(text.en).join(),
    );
    expect(differing).toEqual([]);
  });

  test('rests every paragraph on a passage or a number of its own chapter', () => {
    const section = evidence.figure(evidence.case(id).figure).section;
    for (const { text, passages } of paragraphs(content)) {
      const numbers = findReferences(text.ja).filter(({ kind }) => kind === 'st' || kind === 'dv');
      expect(passages.length + numbers.length, text.ja).toBeGreaterThan(0);
      expect(passages.map((passage) => evidence.passage(passage).section)).toEqual(
        passages.map(() => section),
      );
      const foreign = numbers.filter(
        ({ kind, id: to }) => kind === 'st' && evidence.statement(to).universe !== universe,
      );
      expect(foreign).toEqual([]);
    }
  });

  test('uses every statement of its case', () => {
    const used = new Set(
      [{ text: content.summary }, ...paragraphs(content)].flatMap(({ text }) =>
        findReferences(text.ja).map(({ id: to }) => to),
      ),
    );
    const own = evidence.all.statements.filter((statement) => statement.universe === universe);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((statement) => !used.has(statement.id)).map((statement) => statement.id)).toEqual([]);
  });

  test('says that it is a chosen example', () => {
    expect(content.doesNotSay.map(({ ja }) => ja).join('')).toContain('選ばれた成功例');
    expect(content.doesNotSay.map(({ en }) => en).join('')).toContain('baseline');
  });
});
