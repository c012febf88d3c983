import { z } from 'zod';
import { query } from '#platform/operation/server';
import { breachesOf } from '../../convention/aid.ts';
import { remarksOn } from '../../convention/readiness.ts';
import { unmetOf } from '../../money/instalment.ts';
import { maySeeFunding } from '../../permissions.ts';
import { listTransfers, sumByAccount } from '#platform/ledger/server';
import { BOOK, conventionAccount, reached, standingAt } from '../../money/stage.ts';
import { otherAid } from '../aid/other-aid.ts';
import { findFundingDossier } from './dossier.sql.ts';

/** A convention with everything in it: what is missing, what may be paid, where each funder's money stands. */
export const conventionDossier = query({
  name: 'funding.convention-dossier',
  input: z.object({ convention: z.uuid() }),
  async run({ db, actor, today }, { convention: conventionId }) {
    const dossier = await findFundingDossier(db, conventionId);
    if (dossier === undefined || !maySeeFunding(actor, dossier.convention)) return undefined;
    const { convention, evidence, orders } = dossier;
    const { organisationId, content } = convention;
    const asked = { organisationId, book: BOOK, under: conventionAccount(conventionId) };
    const balances = await sumByAccount(db, asked);
    const inForce = dossier.versions.at(-1)?.content ?? content;
    const valued = evidence.flatMap(({ kind, party }) =>
      kind === 'valuation' && party !== undefined ? [party] : [],
    );
    const before = await otherAid(db, { organisationId, awardId: convention.awardId });
    return {
      ...dossier,
      today,
      inForce,
      remarks: remarksOn(content, valued),
      breaches: breachesOf(content, { day: today, before }),
      transfers: await listTransfers(db, asked),
      money: inForce.parties.map(({ key }) => {
        const wanted = { conventionId, party: key };
        return {
          party: key,
          committed: reached(balances, wanted, 'committed'),
          ordered: reached(balances, wanted, 'ordered'),
          paid: reached(balances, wanted, 'paid'),
          justified: reached(balances, wanted, 'justified'),
          accepted: standingAt(balances, wanted, 'accepted'),
          recovered: standingAt(balances, wanted, 'recovered'),
        };
      }),
      instalments: inForce.instalments.map((instalment) => ({
        ...instalment,
        unmet: unmetOf(instalment, { conventionId, content: inForce, evidence, balances, orders }),
      })),
    };
  },
});
