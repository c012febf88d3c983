import { plannedWeek } from '#modules/accompaniment';
import { communesOf } from '#platform/territory';
import { addDays, asDay } from '#platform/time';
import type { Bench } from './measuring/bench.ts';

const COOPERATIVES = 500;
const WEEKS = 8;
const MONDAY = asDay('2025-01-20');
const BASE = '05.301.01.01';

/** Weeks of visits planned for five hundred cooperatives of one region, by one coach. */
const week: Bench = {
  name: 'week',
  title: 'a week of visits planned among five hundred cooperatives: the slowest of eight weeks',
  async run() {
    const communes = communesOf('05');
    const candidates = Array.from({ length: COOPERATIVES }, (_, at) => ({
      visitId: `visit ${at}`,
      communeCode: communes[(at * 7) % communes.length]?.code ?? BASE,
      opensOn: addDays(MONDAY, -((at * 13) % 60)),
      closesOn: addDays(MONDAY, ((at * 17) % 90) - 20),
      calendar: at % 3 === 0 ? ({ souk: 4 } as const) : {},
    }));
    const taken = Array.from({ length: WEEKS }, (_, after) => {
      const began = performance.now();
      plannedWeek(candidates, { monday: addDays(MONDAY, after * 7), base: BASE });
      return performance.now() - began;
    });
    return { cooperatives: COOPERATIVES, slowestMs: Math.max(...taken) };
  },
};
export default week;
