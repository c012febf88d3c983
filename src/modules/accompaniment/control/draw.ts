import { regionCodeOf } from '#platform/territory';
import { isRemote } from './remote.ts';

/** A visit that may be checked again. */
export interface Drawable {
  readonly visitId: string;
  readonly communeCode: string;
  readonly coachId: string;
  readonly onTime: boolean;
}

export const DRAW_METHODS = ['direct', 'performance', 'random'] as const;

/**
 * Visits drawn at random: a share of each stratum (region, and remote or not), so that no region and no far
 * commune is left out. The same seed and the same visits give the same draw, whoever makes it and in whatever
 * order they are listed: anybody may check it.
 */
export function drawnVisits(
  pool: readonly Drawable[],
  { seed, sharePercent }: { readonly seed: string; readonly sharePercent: number },
): readonly string[] {
  const wanted = Math.round((pool.length * sharePercent) / 100);
  const strata = [...Map.groupBy(pool, stratumOf)].toSorted(([a], [b]) => compared(a, b));
  const places = shares(
    strata.map(([, visits]) => visits.length),
    wanted,
  );
  return strata
    .flatMap(([, visits], at) => inOrderOf(seed, visits).slice(0, places[at]))
    .map(({ visitId }) => visitId)
    .toSorted(compared);
}

/**
 * Visits chosen by performance: those of the coaches who keep their windows least, one coach after the other;
 * of each, the first of an order nobody chose.
 */
export function visitsByPerformance(pool: readonly Drawable[], count: number): readonly string[] {
  const coaches = [...Map.groupBy(pool, ({ coachId }) => coachId)]
    .map(([coach, visits]) => ({
      coach,
      share: visits.filter(({ onTime }) => onTime).length / visits.length,
      visits: inOrderOf(coach, visits),
    }))
    .toSorted((a, b) => a.share - b.share || compared(a.coach, b.coach));
  const most = Math.max(0, ...coaches.map(({ visits }) => visits.length));
  const rounds = Array.from({ length: most }, (_, round) =>
    coaches.flatMap(({ visits }) => visits.slice(round, round + 1)),
  );
  return rounds
    .flat()
    .slice(0, count)
    .map(({ visitId }) => visitId);
}

/** How many of each stratum: in proportion, the places that remain to the largest remainders. */
function shares(sizes: readonly number[], wanted: number): readonly number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total === 0) return sizes.map(() => 0);
  const exact = sizes.map((size) => (size * wanted) / total);
  const whole = exact.map(Math.floor);
  const rest = wanted - whole.reduce((sum, one) => sum + one, 0);
  const byRemainder = exact
    .map((one, at) => ({ at, remainder: one - Math.floor(one) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at)
    .slice(0, rest);
  const more = new Set(byRemainder.map(({ at }) => at));
  return whole.map((one, at) => one + (more.has(at) ? 1 : 0));
}

function stratumOf({ communeCode }: Drawable): string {
  return `${regionCodeOf(communeCode)} ${isRemote(communeCode) ? 'remote' : 'near'}`;
}

/** The order a seed puts visits in: by a number made of the seed and of each visit's id. */
function inOrderOf(seed: string, visits: readonly Drawable[]): Drawable[] {
  return visits
    .map((visit) => ({ visit, at: numberOf(`${seed}:${visit.visitId}`) }))
    .toSorted((a, b) => a.at - b.at || compared(a.visit.visitId, b.visit.visitId))
    .map(({ visit }) => visit);
}

/** FNV-1a of 32 bits with a last mixing (MurmurHash3): anybody can make it again in any language. */
function numberOf(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
