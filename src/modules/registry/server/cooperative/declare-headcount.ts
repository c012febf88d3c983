import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { standsAlone } from '../../cooperative.ts';
import { mayTendCooperative, ownSource } from '../../permissions.ts';
import { readHeadcount } from '../../registration.ts';
import { CountInput, DayInput } from '../../typed-input.ts';
import { listHeadcounts, lockCooperative } from './cooperative.sql.ts';
import { keepStanding } from './keep-standing.ts';
import { saveHeadcounts } from './standing.sql.ts';
import { headcountValues } from '../../assertion/baseline.ts';
import { keepValues, saidBy, shownBefore } from '../assertion/keep-values.ts';

/** Declares the members as numbers, until they are all kept one by one. */
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
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    if (day > work.today) return refused('day-in-future', 'day');
    if (day < cooperative.foundedOn) return refused('before-founding', 'day');
    const known = await listHeadcounts(work.tx, cooperative.organisationId);
    if (known.some(({ source }) => source === 'counted')) return refused('members-kept-one-by-one');
    const headcount = readHeadcount(counts, day);
    if (!headcount.ok) return headcount;
    const before = await shownBefore(work, cooperative);
    await saveHeadcounts(work.tx, cooperative, { headcounts: [headcount.value], now: work.now });
    const values = headcountValues(headcount.value);
    const said = saidBy(ownSource(work.actor, cooperative), day, values);
    await keepValues(work, cooperative, { said, before });
    await keepStanding(work, cooperative, cooperative);
    return ok({ organisationId: cooperative.organisationId });
  },
});
