import type { Qualifier, Unit } from '../../src/schema/vocabulary.ts';
import { normaliseText } from './normalise-text.ts';

/** A number read out of a Japanese wording, in the unit in which the register transcribes it. */
export interface ReadNumber {
  /** The number, or null for a range. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  /** The units that the wording allows: 「割」 is a per cent, 「社」 are firms. */
  readonly units: readonly Unit[];
}

const counted = ['count', 'firms', 'persons', 'employees', 'producers', 'perYear'] as const;

/** What follows the digits: its factor and the units it may stand for. */
const counters: Readonly<Record<string, { factor: number; units: readonly Unit[] }>> = {
  '%': { factor: 1, units: ['percent', 'percentUnspecified', 'points'] },
  割: { factor: 10, units: ['percent'] },
  倍: { factor: 1, units: ['ratio'] },
  社: { factor: 1, units: ['firms', 'perYear'] },
  名: { factor: 1, units: ['persons', 'employees', 'producers'] },
  人: { factor: 1, units: ['persons', 'employees', 'producers'] },
  年: { factor: 1, units: ['years'] },
  月: { factor: 1, units: ['months'] },
  回: { factor: 1, units: ['perYear', 'count'] },
  円: { factor: 1, units: ['yen', 'yenPerKilogram'] },
  kg: { factor: 1, units: ['kilograms'] },
  つ: { factor: 1, units: ['count'] },
  '': { factor: 1, units: counted },
};

const digits = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const amount = String.raw`(?:(?:${digits})億)?(?:(?:${digits})万)?(?:${digits})?`;
const numberPattern = new RegExp(
  String.raw`(?<about>約)?(?:(?<low>${digits})~)?(?<number>(?<over>\d+)/(?<under>\d+)|(?=\d)${amount})` +
    String.raw`(?<counter>%|割|倍|社|名|人|年|月|回|円|kg|つ)?間?(?<after>程度|超|弱|以上)?`,
  'g',
);

/**
 * Reads the numbers out of a wording of the report: digits of either width, 億 and 万, 割, fractions, ranges,
 * and the hedges 約, 程度, 超, 弱 and 以上.
 *
 * @param wording - the report's own words
 * @returns the numbers in order; empty where no digit stands
 */
export function parseWording(wording: string): ReadNumber[] {
  return [...normaliseText(wording).matchAll(numberPattern)].map((match) => {
    const groups: Partial<Record<string, string>> = match.groups ?? {};
    const { factor, units } = counters[groups.counter ?? ''] ?? { factor: 1, units: counted };
    const isFraction = groups.over !== undefined;
    const value = isFraction
      ? Number(groups.over) / Number(groups.under)
      : toNumber(groups.number ?? '') * factor;
    const low = groups.low === undefined ? null : toNumber(groups.low) * factor;
    const ends = low === null ? { value, low: null, high: null } : { value: null, low, high: value };
    const qualifier = low === null ? hedge(groups.about, groups.after) : 'range';
    return { ...ends, qualifier, units: isFraction ? ['ratio', 'share'] : units };
  });
}

function toNumber(text: string): number {
  const [, oku, man, rest] = /^(?:(.+)億)?(?:(.+)万)?(.*)$/.exec(text.replaceAll(',', '')) ?? [];
  return Number(oku ?? 0) * 1e8 + Number(man ?? 0) * 1e4 + Number(rest ?? 0);
}

function hedge(before: string | undefined, after: string | undefined): Qualifier {
  if (after === '超') return 'over';
  if (after === '弱') return 'under';
  if (after === '以上') return 'atLeast';
  return before === '約' || after === '程度' ? 'about' : 'exact';
}
