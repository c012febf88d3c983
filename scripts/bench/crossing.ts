import { crossedFigures } from '#modules/observatory/server';
import { ANONYMOUS } from '#platform/operation';
import { dayFrom } from '#platform/time';
import { askedTwice } from './measuring/asked-twice.ts';
import type { Bench } from './measuring/bench.ts';

const PAIRS = [
  ['region', 'sector'],
  ['province', 'sector'],
  ['province', 'milieu'],
  ['sector', 'kind'],
  ['age', 'gender'],
  ['region', 'year'],
] as const;
const [FIRST_YEAR, LAST_YEAR] = [2012, 2024];

/** An indicator crossed by two dimensions over the whole register, as the public sees it, on any day. */
const crossing: Bench = {
  name: 'crossing',
  title: 'an indicator of the country crossed by two dimensions at the end of any day, small numbers hidden',
  async run(context) {
    await context.register();
    return askedTwice(context, async (luck) => {
      const [rows, columns] = luck.pick(PAIRS);
      const year = FIRST_YEAR + luck.below(LAST_YEAR - FIRST_YEAR + 1);
      const day = luck.below(2) === 0 ? dayFrom(year, 12, 31) : dayFrom(year, 1 + luck.below(12), 15);
      const answer = await crossedFigures.ask(
        { actor: ANONYMOUS },
        { indicator: 'members', rows, columns, day },
      );
      if (!answer.ok) throw new Error(`a crossing was refused: ${answer.code}`);
      return `${rows} × ${columns}`;
    });
  },
};
export default crossing;
