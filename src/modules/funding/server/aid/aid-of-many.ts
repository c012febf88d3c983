import { z } from 'zod';
import { query } from '#platform/operation/server';
import { aidOver, aidsOf } from '../../convention/aid.ts';
import { listLinesOfMany } from '../result/project-line.sql.ts';

const MONTHS = 36;
const MOST = 2_000;

/** What each of several candidates received in three years, for who decides an award. */
export const aidOfMany = query({
  name: 'funding.aid-of-many',
  input: z.object({ organisations: z.array(z.uuid()).max(MOST) }),
  async run({ db, today }, { organisations }) {
    const lines = await listLinesOfMany(db, organisations);
    const apart = Map.groupBy(lines, ({ organisationId }) => organisationId);
    return [...apart].flatMap(([organisationId, own]) => {
      const { total, byParty } = aidOver(aidsOf(own), { day: today, months: MONTHS });
      return total > 0 ? [{ organisationId, total, byParty, awards: own.length }] : [];
    });
  },
});
