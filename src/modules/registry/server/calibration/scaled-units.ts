import { chance, draw, type Chance } from '../demonstration/chance.ts';
import type { Unit } from './unit.ts';

/** How many cooperatives are counted at the end of 2024: the size for which the published totals hold. */
export const NATIONAL_SIZE = 60_939;

/**
 * The same country with fewer or more cooperatives, for tests and benches. Named cooperatives stay. Fewer: a
 * sample; more: every cooperative has neighbours founded some days apart, a little larger (about two million
 * members for 150,000 cooperatives).
 */
export function scaledUnits(seed: number, units: readonly Unit[], size: number): readonly Unit[] {
  if (size === NATIONAL_SIZE) return units;
  const luck = chance(seed, `scale ${size}`);
  if (size < NATIONAL_SIZE) return sampled(luck, units, size);
  const counted = units.filter(({ state, named }) => named === undefined && isCounted(state));
  const copies: Unit[] = [];
  while (copies.length < size - NATIONAL_SIZE) {
    const missing = size - NATIONAL_SIZE - copies.length;
    const round = missing < counted.length ? draw(luck, missing, counted, () => 1) : counted;
    for (const unit of round) copies.push(neighbour(luck, unit, units.length + copies.length));
  }
  return [...units, ...copies];
}

function sampled(luck: Chance, units: readonly Unit[], size: number): Unit[] {
  const named = units.filter((unit) => unit.named !== undefined);
  const counted = units.filter((unit) => unit.named === undefined && isCounted(unit.state));
  const others = units.filter(({ state }) => !isCounted(state));
  const chosen = new Set([
    ...named,
    ...draw(luck, size - named.length, counted, () => 1),
    ...draw(luck, Math.round((others.length * size) / NATIONAL_SIZE), others, () => 1),
  ]);
  return units.filter((unit) => chosen.has(unit));
}

function neighbour(luck: Chance, unit: Unit, serial: number): Unit {
  const later = luck.whole(0, 25);
  const ended = unit.counts.map((count) => {
    const extra = luck.whole(0, count.members >> 2);
    const women = unit.womenOnly ? count.women + extra : count.women;
    return { day: count.day - later, members: count.members + extra, women };
  });
  return { ...unit, serial, foundedOn: unit.foundedOn - later, counts: ended };
}

function isCounted(state: Unit['state']): boolean {
  return state === 'registered' || state === 'suspended';
}
