import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayTendCooperative } from '../permissions.ts';
import { readHeadcount } from '../registration.ts';
import { CountInput, DayInput } from '../typed-input.ts';
import { lockCooperative } from './cooperative.sql.ts';
import { keepStanding } from './keep-standing.ts';
import { countMembers } from './member.sql.ts';
import { saveHeadcounts } from './standing.sql.ts';

/** Declares the members as numbers, where they are not kept one by one. */
export const declareHeadcount = changes({
  name: 'registry.declare-headcount',
  input: z.object({
    cooperative: z.uuid(),
    day: DayInput,
    women: CountInput,
    men: CountInput,
    under35: CountInput.optional(),
    officers: CountInput.optional(),
    womenOfficers: CountInput.optional(),
  }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative) => mayTendCooperative(actor, cooperative),

  async run(work, cooperative, { cooperative: _, day, ...counts }) {
    if (day > work.today) return refused('day-in-future', 'day');
    if (day < cooperative.foundedOn) return refused('before-founding', 'day');
    if ((await countMembers(work.tx, cooperative.organisationId)) > 0) return refused('members-kept-one-by-one');
    const headcount = readHeadcount(counts, day);
    if (!headcount.ok) return headcount;
    await saveHeadcounts(work.tx, cooperative, { headcounts: [headcount.value], now: work.now });
    await keepStanding(work, cooperative, cooperative);
    return ok({ organisationId: cooperative.organisationId });
  },
});
