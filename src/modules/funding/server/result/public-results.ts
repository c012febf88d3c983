import { z } from 'zod';
import { centimes, plus } from '#platform/money';
import { query } from '#platform/operation/server';
import type { EditionTotals, ProgrammeTotals } from '../../result/results.ts';
import { listAchievements, listOutcomes, listTotals } from './result.sql.ts';

/** What programmes granted, committed, paid and saw justified, and what came of it: for everybody. */
export const publicResults = query({
  name: 'funding.public-results',
  input: z.object({ programme: z.string().max(80).optional() }),
  toEverybody: true,
  async run({ db }, { programme }) {
    const programmes = byProgramme(await listTotals(db, programme));
    const achievements = await listAchievements(db, programme);
    if (programme !== undefined && programmes.length + achievements.length === 0) return undefined;
    return { programmes, achievements, outcomes: await listOutcomes(db, { programme }) };
  },
});

function byProgramme(totals: readonly EditionTotals[]): ProgrammeTotals[] {
  return [...Map.groupBy(totals, ({ programme }) => programme)].map(([programme, editions]) => {
    const count = (of: 'projects' | 'cooperatives' | 'ledByWomen' | 'leadKnown' | 'rural') =>
      editions.reduce((sum, one) => sum + one[of], 0);
    const money = (of: 'cost' | 'granted' | 'committed' | 'paid' | 'justified') =>
      editions.reduce((sum, one) => plus(sum, one[of]), centimes(0));
    return {
      programme,
      programmeName: editions[0]?.programmeName ?? programme,
      ...(editions[0]?.programmeAr !== undefined && { programmeAr: editions[0].programmeAr }),
      editions,
      projects: count('projects'),
      cooperatives: count('cooperatives'),
      ledByWomen: count('ledByWomen'),
      leadKnown: count('leadKnown'),
      rural: count('rural'),
      cost: money('cost'),
      granted: money('granted'),
      committed: money('committed'),
      paid: money('paid'),
      justified: money('justified'),
      sources: [...new Set(editions.flatMap(({ sources }) => sources))],
    };
  });
}
