import { defaultRules } from '../disclosure/thresholds.ts';
import { confidenceLevel } from '../survey/estimate-cell.ts';
import { significance } from '../survey/release/table-tests.ts';

/** A number by which results are shown or withheld, as the code has it. */
export interface MethodRule {
  readonly id: MethodRuleId;
  readonly value: number;
  /** How it is written: a share as per cent. */
  readonly unit: 'share' | 'count';
}

const counts = [
  'minimumCell',
  'minimumBase',
  'reliableBase',
  'protectionWidth',
  'minimumTail',
] as const satisfies readonly (keyof typeof defaultRules)[];

/** What a rule is called. */
type MethodRuleId =
  | 'confidenceLevel'
  | 'significance'
  | (typeof counts)[number]
  | 'dominancePercent'
  | 'dominanceShare';

/** The rules in the order in which they are shown: those of intervals and tests, then those of disclosure. */
export const methodRules: readonly MethodRule[] = [
  { id: 'confidenceLevel', value: confidenceLevel, unit: 'share' },
  { id: 'significance', value: significance, unit: 'share' },
  ...counts.map((id) => ({ id, value: defaultRules[id], unit: 'count' }) as const),
  { id: 'dominancePercent', value: defaultRules.dominancePercent / 100, unit: 'share' },
  { id: 'dominanceShare', value: defaultRules.dominanceShare, unit: 'share' },
];
