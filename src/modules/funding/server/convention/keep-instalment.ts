import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { planFits } from '../../convention/budget.ts';
import type { Instalment } from '../../convention/content.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { InstalmentTyped } from '../../typed-input.ts';
import { changeDraft, nextKey } from './change-draft.ts';
import { lockConvention } from './convention.sql.ts';

/** Adds an instalment to the plan of a funder: what it pays, in which way, and what must be there before. */
export const keepInstalment = changes({
  name: 'funding.keep-instalment',
  input: InstalmentTyped,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  run: (work, held, { version, party, kind, amount, needsDocuments, needsVisit, needsAccepted }) =>
    changeDraft(work, held, {
      version,
      change: (content) => {
        if (!content.parties.some(({ key, role }) => key === party && role !== 'holder'))
          return refused('party-unknown', 'party');
        const one: Instalment = {
          key: nextKey('i', content.instalments),
          party,
          kind,
          amount,
          needsDocuments: needsDocuments !== undefined,
          needsVisit: needsVisit !== undefined,
          ...(needsAccepted !== undefined && { needsAccepted }),
        };
        const fits = planFits(content, one);
        return fits.ok ? ok({ ...content, instalments: [...content.instalments, one] }) : fits;
      },
    }),
});
