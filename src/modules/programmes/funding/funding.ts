import { holds, parseExpression, type Expression, type Scope, type Value } from '#platform/forms';
import type { Result } from '#platform/result';
import type { SaidRule } from '../applicant/eligibility.ts';

/** Who gives what to a project, in whole centimes. In kind is valued. */
export interface Contribution {
  readonly party: string;
  readonly cash: number;
  readonly inKind: number;
}

/** What a project costs, and who pays it. */
export interface FundingPlan {
  readonly cost: number;
  readonly contributions: readonly Contribution[];
}

const CENTIMES = 100;
/** The words of funding rules. Amounts are in dirhams, shares are ratios of the cost. */
export const FUNDING_WORDS = ['amount', 'contribution', 'cash', 'inKind', 'share', 'cost'] as const;

/** `inKind(holder) <= 50 % of contribution(holder)`: `of` after a percentage multiplies. */
export function parseFundingRule(text: string): Result<Expression> {
  return parseExpression(text.replace(/%\s*of\b/gi, '% *'));
}

/** What a funding rule asks about: `share(INDH)` gives `['share', 'INDH']`. */
export function measureOf(expression: Expression): readonly [word: string, party: string] | undefined {
  if (expression.kind !== 'call') return undefined;
  const [party] = expression.given;
  return [expression.name, party?.kind === 'fact' ? party.name : ''];
}

/** The measures of a plan, for the words of rules. */
export function measured(plan: FundingPlan, word: string, party: string): number | undefined {
  if (word === 'cost') return plan.cost / CENTIMES;
  const one = plan.contributions.find((each) => each.party === party);
  if (one === undefined) return undefined;
  const { cash, inKind } = one;
  switch (word) {
    case 'share':
      return plan.cost === 0 ? undefined : (cash + inKind) / plan.cost;
    case 'cash':
      return cash / CENTIMES;
    case 'inKind':
      return inKind / CENTIMES;
    default:
      return (cash + inKind) / CENTIMES;
  }
}

export interface FundingJudged extends SaidRule {
  readonly holds: boolean;
}

/** Judges the funding rules of a call over a plan, and that what is given is what it costs. */
export function fundingOf(rules: readonly SaidRule[], plan: FundingPlan): FundingJudged[] {
  return rules.map((said) => {
    const expression = parseFundingRule(said.rule);
    return { ...said, holds: expression.ok && holds(expression.value, scopeOf(plan)) === true };
  });
}

/** What is given, in centimes, above what it costs; below nothing when money is missing. */
export function imbalanceOf({ cost, contributions }: FundingPlan): number {
  return contributions.reduce((sum, { cash, inKind }) => sum + cash + inKind, -cost);
}

function scopeOf(plan: FundingPlan): Scope {
  const ask =
    (word: string) =>
    (given: readonly Expression[]): Value => {
      const [party] = given;
      return measured(plan, word, party?.kind === 'fact' ? party.name : '');
    };
  return {
    answer: () => undefined,
    fact: () => undefined,
    words: Object.fromEntries(FUNDING_WORDS.map((word) => [word, ask(word)])),
  };
}
