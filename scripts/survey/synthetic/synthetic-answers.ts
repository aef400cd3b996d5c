import type { Codebook, Variable } from '../../../src/schema/codebook.ts';
import { allocate } from './allocate.ts';
import { largestRemainder } from './largest-remainder.ts';
import { seededRandom, shuffled, type Random } from './seeded-random.ts';
import type { ShareTarget, SyntheticTargets } from './synthetic-targets.ts';

/** What somebody answered: a number, categories, or null where they were asked and gave no answer. */
export type SyntheticAnswer = number | readonly string[] | null;

/** A respondent who does not exist. A question that was not put is not among the answers. */
export interface SyntheticRespondent {
  readonly id: string;
  readonly stratum: string;
  readonly weight: number;
  readonly answers: ReadonlyMap<string, SyntheticAnswer>;
}

type Draft = Omit<SyntheticRespondent, 'id' | 'answers'> & { readonly answers: Map<string, SyntheticAnswer> };

interface Draw {
  readonly random: Random;
  readonly tilt: number;
}

/**
 * Makes up the answers to a survey so that its weighted shares are the ones wanted, as near as whole respondents
 * allow. The routing is that of the codebook. Beyond the targets nothing depends on anything but the weight.
 *
 * @param codebook - the questions; one that another depends on stands before it
 * @param targets - strata, weights and the shares to be met
 * @param seed - decides who gives which answer, never how many
 * @returns the respondents, in an order that the seed decides
 * @throws RangeError when a share wanted lies outside its question, or nothing tells two categories apart
 */
export function syntheticAnswers(
  codebook: Codebook,
  targets: SyntheticTargets,
  seed: number,
): SyntheticRespondent[] {
  const draw = { random: seededRandom(seed), tilt: targets.tilt };
  const drafts = drawStrata(targets, draw.random);
  for (const variable of codebook.variables) {
    if (drafts.some(({ answers }) => answers.has(variable.id))) continue;
    answerQuestion(variable, drafts, targets, draw);
  }
  const width = String(drafts.length).length;
  return shuffled(drafts, draw.random).map((draft, index) => ({
    id: `synthetic-${String(index + 1).padStart(width, '0')}`,
    ...draft,
  }));
}

function drawStrata({ strata, respondents }: SyntheticTargets, random: Random): Draft[] {
  const counts = largestRemainder(
    strata.map(({ share }) => share),
    respondents,
  );
  return strata.flatMap(({ stratum, weight, answers, employees: { from, to } }, index) =>
    Array.from({ length: counts[index] ?? 0 }, (): Draft => {
      // The square makes small firms more frequent than large ones within their class.
      const employees = from + Math.floor((to - from + 1) * random() ** 2);
      const given = Object.entries(answers).map(([variable, category]) => [variable, [category]] as const);
      return {
        stratum,
        weight,
        answers: new Map<string, SyntheticAnswer>([['employees', employees], ...given]),
      };
    }),
  );
}

function answerQuestion(
  variable: Variable,
  drafts: readonly Draft[],
  { shares, noAnswer }: SyntheticTargets,
  draw: Draw,
): void {
  if (variable.type === 'numeric')
    throw new RangeError(`syntheticAnswers requires strata for ${variable.id}`);
  const own = shares.filter(({ question }) => question === variable.id);
  const asked = drafts.filter(({ answers }) => isAsked(variable, answers));
  const silent = new Set(choose(asked, noAnswer.get(variable.id) ?? 0, { ...draw, tilt: 0 }));
  for (const draft of silent) draft.answers.set(variable.id, null);
  const answering = asked.filter((draft) => !silent.has(draft));
  for (const targets of Map.groupBy(own, ({ within }) => JSON.stringify(within)).values()) {
    const within = targets[0]?.within ?? null;
    const domain = answering.filter(
      ({ answers }) => within === null || gave(answers, within.variable, [within.category]),
    );
    if (variable.type === 'multiple') chooseSeveral(variable.id, targets, domain, draw);
    else chooseOne(variable, targets, domain, draw);
  }
  const unanswered = answering.find(({ answers }) => !answers.has(variable.id));
  if (unanswered !== undefined) throw new RangeError(`syntheticAnswers requires shares for ${variable.id}`);
}

function isAsked({ askedIf }: Variable, answers: Draft['answers']): boolean {
  return askedIf === undefined || gave(answers, askedIf.variable, askedIf.in);
}

function gave(answers: Draft['answers'], variable: string, categories: readonly string[]): boolean {
  const answer = answers.get(variable);
  return Array.isArray(answer) && answer.some((category: string) => categories.includes(category));
}

/** Some of the answers are given by the people who are left when the ones with a share have been chosen. */
function chooseOne(
  { id, categories }: Extract<Variable, { type: 'single' }>,
  targets: readonly ShareTarget[],
  domain: readonly Draft[],
  draw: Draw,
): void {
  let parts = [{ categories: categories.map((category) => category.id), people: domain }];
  const total = weightOf(domain);
  for (const target of targets.toSorted((one, other) => other.categories.length - one.categories.length)) {
    parts = parts.flatMap((part) => {
      const inside = part.categories.filter((category) => target.categories.includes(category));
      const outside = part.categories.filter((category) => !inside.includes(category));
      if (inside.length === 0 || outside.length === 0) return [part];
      const chosen = new Set(choose(part.people, (target.share * total) / weightOf(part.people), draw));
      return [
        { categories: inside, people: [...chosen] },
        { categories: outside, people: part.people.filter((draft) => !chosen.has(draft)) },
      ];
    });
  }
  for (const { categories: left, people } of parts) {
    if (left.length > 1) {
      throw new RangeError(
        `syntheticAnswers requires a share that tells apart, in ${id}: ${left.join(', ')}`,
      );
    }
    for (const draft of people) draft.answers.set(id, left);
  }
}

/** Those with the fewest answers so far come first, so that everybody gives one where the shares pass the whole. */
function chooseSeveral(
  id: string,
  targets: readonly ShareTarget[],
  domain: readonly Draft[],
  draw: Draw,
): void {
  const given = new Map<Draft, string[]>(domain.map((draft) => [draft, []]));
  for (const { categories, share } of targets) {
    for (const draft of choose(domain, share, draw, (each) => given.get(each)?.length ?? 0)) {
      given.get(draft)?.push(...categories);
    }
  }
  for (const [draft, categories] of given) draft.answers.set(id, categories);
}

function choose(
  people: readonly Draft[],
  share: number,
  { random, tilt }: Draw,
  rank: (draft: Draft) => number = () => 0,
): Draft[] {
  const groups = [...Map.groupBy(people, ({ stratum }) => stratum).values()];
  const sizes = groups.map((group) => ({ size: group.length, weight: group[0]?.weight ?? 0 }));
  const counts = allocate(sizes, share, tilt);
  return groups.flatMap((group, index) =>
    shuffled(group, random)
      .toSorted((one, other) => rank(one) - rank(other))
      .slice(0, counts[index]),
  );
}

function weightOf(people: readonly Draft[]): number {
  return people.reduce((sum, { weight }) => sum + weight, 0);
}
