import { scramble } from '../demonstration/chance.ts';
import type { Count, Unit } from './unit.ts';

/** Members under 35, from 35 to 59, and of 60 and over. */
export type Bands = readonly [number, number, number];

/**
 * Ages of the women and of the men of a count. Invented: about 18 % under 35 in all, more in young
 * cooperatives.
 */
export function bandsOf(unit: Unit, count: Count): { women: Bands; men: Bands } {
  const noise = scramble(unit.serial, 'ages') / 4_294_967_296;
  const young = 0.09 + unit.period * 0.0125 * (0.5 + noise);
  const old = Math.max(0.06, 0.3 - unit.period * 0.0105 - noise * 0.05);
  const turn = scramble(unit.serial, 'turn') / 4_294_967_296;
  return {
    women: banded(count.women, { young: young * 1.15, old: old * 0.8, turn }),
    men: banded(count.members - count.women, { young: young * 0.95, old: old * 1.05, turn: 1 - turn }),
  };
}

function banded(people: number, { young, old, turn }: { young: number; old: number; turn: number }): Bands {
  const under = Math.min(people, Math.floor(people * young + turn));
  const over = Math.min(people - under, Math.floor(people * old + 1 - turn));
  return [under, people - under - over, over];
}
