import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { movedConvention } from '../../convention/convention.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { ConventionRead } from '../../typed-input.ts';
import { lockConvention, saveConvention } from './convention.sql.ts';

/** Begins the next version of a signed convention: what was signed stays in force meanwhile. */
export const amendConvention = changes({
  name: 'funding.amend-convention',
  input: ConventionRead,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  async run(work, held, { version }) {
    if (version !== held.version) return refused('stale');
    const state = movedConvention(held, 'amend');
    if (!state.ok) return state;
    await saveConvention(work.tx, held, { state: state.value });
    const { organisationId, communeCode, conventionId } = held;
    return ok({ organisationId, communeCode, convention: conventionId });
  },
});
