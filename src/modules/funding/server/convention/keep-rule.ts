import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { isReadableRule } from '../../convention/funding-rule.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { RuleTyped } from '../../typed-input.ts';
import { changeDraft, nextKey } from './change-draft.ts';
import { lockConvention } from './convention.sql.ts';

/** Adds a rule of the call, or a ceiling on all aid to one cooperative: kept with the convention, as data. */
export const keepRule = changes({
  name: 'funding.keep-rule',
  input: RuleTyped,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  run: (work, held, { version, rule, party, months, amount }) =>
    changeDraft(work, held, {
      version,
      change: (content) => {
        if (rule !== undefined) {
          if (!isReadableRule(rule)) return refused('rule-unreadable', 'rule');
          const one = { key: nextKey('r', content.rules), rule };
          return ok({ ...content, rules: [...content.rules, one] });
        }
        if (months === undefined || months === 0) return refused('required', 'months');
        if (amount === undefined) return refused('required', 'amount');
        const key = nextKey('c', content.ceilings);
        const ceiling = { key, months, amount, ...(party !== undefined && { party }) };
        return ok({ ...content, ceilings: [...content.ceilings, ceiling] });
      },
    }),
});
