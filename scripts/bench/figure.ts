import { figuresAt } from '#modules/observatory/server';
import { ANONYMOUS } from '#platform/operation';
import { dayFrom } from '#platform/time';
import { askedTwice } from './measuring/asked-twice.ts';
import type { Bench } from './measuring/bench.ts';
import type { Chance } from './measuring/chance.ts';

const PLACES = ['MA', 'MA', '06', '05', '05.301', '06.141'];
const BREAKDOWNS = ['region', 'province', 'sector', 'milieu', 'year'] as const;
const [FIRST_YEAR, LAST_YEAR] = [2005, 2024];

/** Figures of a country, a region or a province at the end of any day, told apart in every way. */
const figure: Bench = {
  name: 'figure',
  title: 'the figures of a place at the end of a day, told apart by place, sector, milieu or year',
  async run(context) {
    await context.register();
    return askedTwice(context, async (luck) => {
      const { by, ...rest } = question(luck);
      const answer = await figuresAt.ask({ actor: ANONYMOUS }, { by, ...rest });
      if (!answer.ok) throw new Error(`a figure was refused: ${answer.code}`);
      return by;
    });
  },
};
export default figure;

function question(luck: Chance) {
  const place = luck.pick(PLACES);
  const by = luck.pick(BREAKDOWNS.slice(place === 'MA' ? 0 : place.length === 2 ? 1 : 2));
  const year = FIRST_YEAR + luck.below(LAST_YEAR - FIRST_YEAR + 1);
  const day =
    luck.below(2) === 0 ? dayFrom(year, 12, 31) : dayFrom(year, 1 + luck.below(12), 1 + luck.below(28));
  return { place, by, day };
}
