import { given, givenBy, lineFits, planFits, unplanned } from './budget.ts';
import type { Content } from './content.ts';
import { brokenRules } from './funding-rule.ts';

/** What keeps a convention from being proposed, or is worth a look. */
export interface Remark {
  readonly code:
    | 'no-funder'
    | 'no-line'
    | 'share-does-not-add-up'
    | 'plan-above-budget'
    | 'rule-broken'
    | 'valuation-missing'
    | 'dates-missing'
    | 'not-all-planned';
  readonly about?: string;
  readonly blocks: boolean;
}

/** What is still wrong with a content; `valued` are the parties whose gifts in kind are valued by a paper. */
export function remarksOn(content: Content, valued: readonly string[]): Remark[] {
  const funders = content.parties.filter(({ role }) => role !== 'holder');
  const blocking = (code: Remark['code'], about: readonly string[]): Remark[] =>
    about.map((one) => ({ code, about: one, blocks: true }));
  return [
    ...(funders.length === 0 ? [{ code: 'no-funder', blocks: true } as const] : []),
    ...(content.lines.length === 0 ? [{ code: 'no-line', blocks: true } as const] : []),
    ...(content.from === undefined || content.until === undefined
      ? [{ code: 'dates-missing', blocks: true } as const]
      : []),
    ...blocking(
      'share-does-not-add-up',
      content.lines.filter((line) => !lineFits(line).ok).map(({ labelFr }) => labelFr),
    ),
    ...blocking(
      'rule-broken',
      brokenRules(content).map(({ rule }) => rule),
    ),
    ...blocking('plan-above-budget', [
      ...new Set(content.instalments.filter((one) => !planFits(content, one).ok).map(({ party }) => party)),
    ]),
    ...blocking(
      'valuation-missing',
      content.parties
        .filter(({ key }) => givenBy(content, key).inKind > 0 && !valued.includes(key))
        .map(({ key }) => key),
    ),
    ...funders
      .filter(({ key }) => given(givenBy(content, key)) > 0 && unplanned(content, key) > 0)
      .map(({ key }) => ({ code: 'not-all-planned', about: key, blocks: false }) as const),
  ];
}
