import { fundingOf, parseFundingRule, type FundingPlan } from '#modules/programmes';
import { costOf, givenBy } from './budget.ts';
import type { Content, FundingRule } from './content.ts';

/** Rules of real calls, to choose from. */
export const KNOWN_RULES = [
  'share(INDH) <= 60 %',
  'amount(INDH) <= 300000',
  'inKind(holder) <= 50 % of contribution(holder)',
  'share(INDH) <= 70 %',
  'amount(Moazara) <= 49000',
] as const;

/** Whether a rule can be read at all. */
export function isReadableRule(rule: string): boolean {
  return parseFundingRule(rule).ok;
}

/** The rules a content breaks. One that cannot be read, or speaks of nobody, is broken: it proves nothing. */
export function brokenRules(content: Pick<Content, 'lines' | 'rules'>): FundingRule[] {
  const rules = content.rules.map((one) => ({ ...one, fr: one.rule, ar: one.rule }));
  const broken = fundingOf(rules, planOf(content)).filter(({ holds }) => !holds);
  return content.rules.filter(({ rule }) => broken.some((one) => one.rule === rule));
}

function planOf(content: Pick<Content, 'lines'>): FundingPlan {
  const parties = new Set(
    content.lines.flatMap(({ contributions }) => contributions.map(({ party }) => party)),
  );
  return {
    cost: costOf(content),
    contributions: [...parties].map((party) => ({ party, ...givenBy(content, party) })),
  };
}
