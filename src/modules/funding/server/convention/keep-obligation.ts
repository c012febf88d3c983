import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayKeepFunding } from '../../permissions.ts';
import { ObligationTyped } from '../../typed-input.ts';
import { changeDraft, nextKey } from './change-draft.ts';
import { lockConvention } from './convention.sql.ts';

/** Writes what a party must do, and by when. */
export const keepObligation = changes({
  name: 'funding.keep-obligation',
  input: ObligationTyped,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  run: (work, held, { convention: _, version, ...obligation }) =>
    changeDraft(work, held, {
      version,
      change: (content) => {
        if (!content.parties.some(({ key }) => key === obligation.party))
          return refused('party-unknown', 'party');
        const one = { ...obligation, key: nextKey('o', content.obligations) };
        return ok({ ...content, obligations: [...content.obligations, one] });
      },
    }),
});
