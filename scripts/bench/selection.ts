import { selectionOf, type SelectionRules } from '#modules/programmes';
import type { Bench } from './measuring/bench.ts';

const FILES = 1_000;
const GROUPS = ['women', 'rural', 'youth'];
const SHARES = [60, 50, 40];
const TURNS = 5;

/** A call of a thousand files with three guarantees, by places and by money. */
const selection: Bench = {
  name: 'selection',
  title:
    'a thousand files ranked with three overlapping guarantees: the slowest of five, by places, by budget',
  async run() {
    return {
      files: FILES,
      byPlacesMs: slowest({ places: 200, budget: 1e12 }),
      byBudgetMs: slowest({ places: FILES, budget: 800_000_000 }),
    };
  },
};
export default selection;

function slowest(limits: Pick<SelectionRules, 'places' | 'budget'>): number {
  const guarantees = GROUPS.map((group, at) => {
    return { group, least: { percent: SHARES[at] ?? 0 }, floor: 5_000, binding: true };
  });
  const taken = Array.from({ length: TURNS }, (_, turn) => {
    const files = filesOf(turn);
    const began = performance.now();
    selectionOf(files, { ...limits, passMark: 5_000, guarantees }, `seed ${turn}`);
    return performance.now() - began;
  });
  return Math.max(...taken);
}

/** Files of few women and few from the country among the best, so that every guarantee has to lift. */
function filesOf(turn: number) {
  return Array.from({ length: FILES }, (_, at) => ({
    number: `${turn}-${at}`,
    score: 4_000 + ((at * 7_919 + turn * 104_729) % 6_000),
    groups: GROUPS.filter((_group, bit) => ((at * 31 + turn) >> bit) % 3 === 0),
    amount: 3_000_000 + ((at * 104_729) % 1_900_000),
  }));
}
