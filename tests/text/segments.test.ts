import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { fillSegments, plainText, segments, type Segment } from '../../src/text/segments.ts';

const evidence = readEvidence();
const traced = (parts: readonly Segment[]): Segment[] => parts.filter((part) => typeof part !== 'string');

describe('segments', () => {
  test('splits a text into words and references, in order', () => {
    const parts = segments(
      evidence,
      '事業化は{st:commercialised-exploring}と{st:commercialised-not-exploring}。',
      'ja',
    );
    expect(parts).toEqual([
      '事業化は',
      expect.objectContaining({ text: '67%', reference: 'st:commercialised-exploring', role: 'published' }),
      'と',
      expect.objectContaining({
        text: '44%',
        reference: 'st:commercialised-not-exploring',
        role: 'published',
      }),
      '。',
    ]);
  });

  test('leaves a text without a reference as it is', () => {
    expect(segments(evidence, 'ニーズ探索', 'ja')).toEqual(['ニーズ探索']);
    expect(segments(evidence, '', 'ja')).toEqual([]);
  });

  test('opens a label that itself refers further, so that its number stays traced', () => {
    const parts = segments(evidence, '{un:sme-survey}', 'en');
    expect(traced(parts)).toEqual([expect.objectContaining({ reference: 'fact:survey-size' })]);
    expect(plainText(parts)).not.toMatch(/[{}]/);
  });

  test('takes markup for text', () => {
    expect(segments(evidence, '<b>{st:commercialised-exploring}</b>', 'en')[0]).toBe('<b>');
  });

  test('names the reference that leads nowhere', () => {
    expect(() => segments(evidence, '{st:no-such-statement}', 'ja')).toThrow(
      /no statement no-such-statement/,
    );
  });
});

describe('fillSegments', () => {
  test('puts segments in the place of parameters and leaves the words', () => {
    const value = segments(evidence, '{st:commercialised-exploring}', 'ja');
    expect(plainText(fillSegments('{category}は{value}。', { category: ['事業化'], value }))).toBe(
      '事業化は67%。',
    );
    expect(traced(fillSegments('{category}は{value}。', { category: ['事業化'], value }))).toEqual(value);
  });

  test('does not take a reference for a parameter, nor a value for a template', () => {
    expect(fillSegments('{st:active}', {})).toEqual(['{st:active}']);
    expect(fillSegments('{value}', { value: ['{value}'] })).toEqual(['{value}']);
  });

  test('names the parameter that is missing', () => {
    expect(() => fillSegments('{category}は{value}。', { category: [] })).toThrow(/\{value\}/);
  });
});
