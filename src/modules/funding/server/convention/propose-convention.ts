import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayWriteDraft, movedConvention } from '../../convention/convention.ts';
import { remarksOn } from '../../convention/readiness.ts';
import { pledges } from '../../money/commitment.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { ConventionRead } from '../../typed-input.ts';
import { moveMoney } from '../payment/move-money.ts';
import { contentHash } from './content-hash.ts';
import { findInForce, lockConvention, saveConvention } from './convention.sql.ts';
import { findFundingDossier } from './dossier.sql.ts';
import { personOf } from './name-of.ts';

/** Hands a draft to who signs: complete, within the rules, no longer changing. What it gives is pledged. */
export const proposeConvention = changes({
  name: 'funding.propose-convention',
  input: ConventionRead,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  async run(work, held, { version }) {
    const may = mayWriteDraft(held, version);
    if (!may.ok) return may;
    const state = movedConvention(held, 'propose');
    if (!state.ok) return state;
    const dossier = await findFundingDossier(work.tx, held.conventionId);
    const valued = dossier?.evidence.flatMap(({ kind, party }) =>
      kind === 'valuation' && party !== undefined ? [party] : [],
    );
    const [wrong] = remarksOn(held.content, valued ?? []).filter(({ blocks }) => blocks);
    if (wrong !== undefined) return refused('not-ready', undefined, { about: wrong.about ?? '' });
    const { organisationId, communeCode, conventionId, content } = held;
    const before = (await findInForce(work.tx, held))?.content;
    await moveMoney(work, held, pledges(conventionId, { before, after: content }), {
      kind: 'pledge',
      reference: { kind: 'convention', id: conventionId },
    });
    await saveConvention(work.tx, held, {
      state: state.value,
      hash: contentHash(content),
      proposedBy: personOf(work) ?? conventionId,
    });
    return ok({ organisationId, communeCode, convention: conventionId });
  },
});
