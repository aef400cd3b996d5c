import { powerSizes } from '../../src/charts/power-sizes.ts';
import type {
  Evaluation,
  EvaluationSizeRow,
  PowerCurveRow,
  ProgrammePowerRow,
} from '../../src/schema/evaluation.ts';
import { cleanNumber } from '../../src/stats/clean-number.ts';
import { designEffect } from '../../src/stats/design-effect.ts';
import type { EvaluationDesign } from '../../src/stats/evaluation-design.ts';
import { evaluationPowerCurve } from '../../src/stats/evaluation-power-curve.ts';
import { evaluationPower } from '../../src/stats/evaluation-power.ts';
import { evaluationSampleSize } from '../../src/stats/evaluation-sample-size.ts';
import type { DerivedFact } from './derive-facts.ts';
import type { Derivation } from './derive-values.ts';
import type { Problems } from './problem.ts';

/** The facts that say how large the programme is. */
const programme = { firms: 'programme-2025-smes', producers: 'programme-2025-producers' } as const;

const alpha = 0.05;
const powers = [0.8, 0.9];
/** The power whose size a curve has among its rows. */
const asked = 0.8;
/** The published tables are those of equal groups. */
const comparedPerSupported = 1;

/** Assumptions of this site, to show what they change: nobody published a value for firms of the same producer. */
const assumed = { iccs: [0, 0.05, 0.1], lossShares: [0, 0.2] };

/** Two groups whose rates the report prints, by what they are rates of. */
interface Comparison {
  readonly outcome: string;
  readonly supported: number;
  readonly compared: number;
}

/**
 * Computes the firms with which an evaluation would find the differences that the report prints, the power of other
 * sizes, and the power that the published size of the programme would have.
 *
 * @param derivations - the declared derivations, of which the mixtures name the two groups of an outcome
 * @param facts - the facts, among them the size of the programme
 * @param problems - receives two rates that no sample can tell apart
 * @returns rows for each outcome and assumption; none where a mixture or the size of the programme is not declared
 */
export function deriveEvaluation(
  derivations: ReadonlyMap<string, Derivation>,
  facts: readonly DerivedFact[],
  problems: Problems,
): Evaluation {
  const count = (id: string): number => facts.find(({ fact }) => fact.id === id)?.quantity?.estimate ?? 0;
  const [firms, producers] = [count(programme.firms), count(programme.producers)];
  const none = { sampleSizes: [], powerCurves: [], programmePower: [] };
  if (firms === 0 || producers === 0) return none;
  const firmsPerProducer = Math.ceil(firms / producers);
  const comparisons = [...derivations.values()].flatMap(toComparison);
  try {
    const rows = comparisons.map((comparison) => rowsOf(comparison, firms, firmsPerProducer));
    return {
      sampleSizes: rows.flatMap(({ sampleSizes }) => sampleSizes),
      powerCurves: rows.flatMap(({ powerCurves }) => powerCurves),
      programmePower: rows.flatMap(({ programmePower }) => programmePower),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const place = { file: 'interim-report/derivations.csv', column: 'operands' };
    problems.add('derivation', place, error.message, 'a mixture takes two rates that clearly differ');
    return none;
  }
}

function toComparison({ value, operands }: Derivation): Comparison[] {
  const [, first, second] = operands;
  if (value.operation !== 'mixture' || first?.estimate == null || second?.estimate == null) return [];
  const outcome = value.id.replace(/-implied$/, '');
  return [{ outcome, supported: first.estimate, compared: second.estimate }];
}

function rowsOf({ outcome, ...rates }: Comparison, firms: number, firmsPerProducer: number): Evaluation {
  const designs = assumed.iccs.flatMap((icc) =>
    assumed.lossShares.map((lossShare) => ({
      ...{ ...rates, alpha, comparedPerSupported, firmsPerProducer, icc, lossShare },
    })),
  );
  return {
    sampleSizes: powers.flatMap((power) => designs.map((design) => sizeRow(outcome, design, power))),
    powerCurves: designs.flatMap((design) => curveRows(outcome, design, firms)),
    programmePower: designs.map((design) => powerRow(outcome, design, firms)),
  };
}

function sizeRow(outcome: string, design: EvaluationDesign, power: number): EvaluationSizeRow {
  const { supported: firmsPerGroup, total, producers } = evaluationSampleSize(design, power);
  return {
    id: `${outcome}-power${inPerCent(power)}-${assumptionsId(design)}`,
    outcome,
    ...columnsOf(design),
    ...{ power, firmsPerGroup, total, producers, role: 'derived' },
  };
}

function curveRows(outcome: string, design: EvaluationDesign, firms: number): PowerCurveRow[] {
  const { supported: smallest } = evaluationSampleSize(design, asked);
  const { sizes } = powerSizes(smallest, firms);
  return evaluationPowerCurve(design, sizes).map(({ supported, power, independent }) => ({
    id: `${outcome}-${assumptionsId(design)}-n${supported}`,
    outcome,
    ...columnsOf(design),
    ...{ firmsPerGroup: supported, power: cleanNumber(power), powerIndependent: cleanNumber(independent) },
    role: 'derived',
  }));
}

function powerRow(outcome: string, design: EvaluationDesign, firms: number): ProgrammePowerRow {
  return {
    id: `${outcome}-${assumptionsId(design)}`,
    outcome,
    ...columnsOf(design),
    firmsPerGroup: firms,
    power: cleanNumber(evaluationPower(design, firms)),
    role: 'derived',
  };
}

function columnsOf({
  compared,
  supported,
  alpha: level,
  firmsPerProducer,
  icc,
  lossShare,
}: EvaluationDesign) {
  return {
    ...{ rateCompared: compared, rateSupported: supported, alpha: level },
    ...{ firmsPerProducer, icc, designEffect: cleanNumber(designEffect(firmsPerProducer, icc)), lossShare },
  };
}

const inPerCent = (share: number): string => String(Math.round(share * 100)).padStart(2, '0');

const assumptionsId = ({ icc, lossShare }: EvaluationDesign): string =>
  `icc${inPerCent(icc)}-loss${inPerCent(lossShare)}`;
