import { freezeVintage } from '#modules/observatory/server';
import { newId } from '#platform/ids';
import { SYSTEM } from '#platform/operation';
import type { Bench } from './measuring/bench.ts';

const TURNS = 3;

/** Freezing every national indicator of a day: the country, its regions, provinces and sectors. */
const freeze: Bench = {
  name: 'freeze',
  title: 'freezing all national indicators of a day, hash and rows included',
  async run(context) {
    await context.register();
    const taken: number[] = [];
    let figures = 0;
    for (let turn = 0; turn < TURNS; turn++) {
      const began = performance.now();
      const done = await freezeVintage.perform({ actor: SYSTEM, trace: newId() }, { day: '2024-12-31' });
      if (!done.ok) throw new Error(`a freeze was refused: ${done.code}`);
      taken.push(performance.now() - began);
      figures = done.value.figures;
    }
    return { freezeMs: taken.toSorted((a, b) => a - b)[1] ?? 0, figures };
  },
};
export default freeze;
