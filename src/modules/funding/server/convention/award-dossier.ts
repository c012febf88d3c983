import { z } from 'zod';
import { query } from '#platform/operation/server';
import { maySeeFunding } from '../../permissions.ts';
import { listOutcomes } from '../result/result.sql.ts';
import { findAward } from './award.sql.ts';
import { findOfAward } from './convention.sql.ts';

/** One award, its convention when one was opened, and what changed since. */
export const awardDossier = query({
  name: 'funding.award-dossier',
  input: z.object({ award: z.uuid() }),
  async run({ db, actor, today }, { award: awardId }) {
    const award = await findAward(db, awardId);
    if (award === undefined || !maySeeFunding(actor, award)) return undefined;
    const outcomes = await listOutcomes(db, { award: awardId });
    return { award, conventionId: await findOfAward(db, award), outcomes, today };
  },
});
