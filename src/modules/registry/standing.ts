import type { Day } from '#platform/time';
import { COUNTED_KINDS, COUNTED_STATES, KINDS, type Cooperative } from './cooperative.ts';
import type { Headcount } from './headcount.ts';
import { leadership, total } from './headcount.ts';
import { standingEvents, stateOn, type LifeEvent } from './life-event.ts';

/**
 * What the register says of an organisation from a day on, until its next standing. All figures are sums of
 * these.
 */
export interface Standing {
  readonly day: Day;
  readonly counted: boolean;
  readonly kind: string;
  readonly communeCode: string;
  readonly sector: string;
  readonly milieu: string;
  readonly members: number;
  readonly women: number;
  readonly youth: number;
  /** With the three above, these tell every band of age of the women and of the men. */
  readonly womenUnder35: number;
  readonly women60AndOver: number;
  readonly men60AndOver: number;
  /** It has officers and every one is a woman. */
  readonly ledByWomen: boolean;
  /** It has members and every one is a woman: a women's cooperative. */
  readonly womenOnly: boolean;
}

export interface History {
  readonly now: Pick<Cooperative, 'kind' | 'communeCode' | 'sector' | 'milieu'>;
  readonly events: readonly LifeEvent[];
  readonly headcounts: readonly Headcount[];
}

/**
 * Replays the events and the headcounts of an organisation into its standings, one for each day something
 * changed.
 */
export function standingsOf(history: History): Standing[] {
  const events = standingEvents(history.events);
  const days = new Set([
    ...events.map(({ legalDay }) => legalDay),
    ...history.headcounts.map(({ day }) => day),
  ]);
  const headcounts = history.headcounts.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const standings: Standing[] = [];
  for (const day of [...days].toSorted()) {
    const state = stateOn(history.events, day);
    if (state === 'forming') continue;
    const on = attributesOn(history, events, day);
    const headcount = headcounts.findLast((one) => one.day <= day);
    const standing = {
      day,
      counted: COUNTED_STATES.includes(state) && COUNTED_KINDS.includes(on.kind),
      kind: on.kind,
      ...on.attributes,
      ...measures(headcount),
    };
    const last = standings.at(-1);
    if (last === undefined || !sameStanding(last, standing)) standings.push(standing);
  }
  return standings;
}

const NO_MEMBERS = {
  members: 0,
  women: 0,
  youth: 0,
  womenUnder35: 0,
  women60AndOver: 0,
  men60AndOver: 0,
  ledByWomen: false,
  womenOnly: false,
};

function measures(headcount: Headcount | undefined) {
  if (headcount === undefined) return NO_MEMBERS;
  const women = total(headcount.women);
  const members = women + total(headcount.men);
  return {
    members,
    women,
    youth: headcount.women['under-35'] + headcount.men['under-35'],
    womenUnder35: headcount.women['under-35'],
    women60AndOver: headcount.women['60-and-over'],
    men60AndOver: headcount.men['60-and-over'],
    ...leadership(headcount),
  };
}

/** The kind, place and sector on a day: today's, with what later events changed taken back. */
function attributesOn(history: History, events: readonly LifeEvent[], day: Day) {
  const { communeCode, sector, milieu } = history.now;
  const attributes: Record<'communeCode' | 'sector' | 'milieu', string> = { communeCode, sector, milieu };
  let { kind } = history.now;
  for (const { changes, legalDay } of events.toReversed()) {
    if (legalDay <= day) break;
    for (const key of ['communeCode', 'sector', 'milieu'] as const)
      attributes[key] = changes?.[key]?.from ?? attributes[key];
    const before = changes?.['kind']?.from;
    kind = KINDS.find((one) => one === before) ?? kind;
  }
  return { kind, attributes };
}

function sameStanding(a: Standing, b: Standing): boolean {
  return JSON.stringify({ ...a, day: '' }) === JSON.stringify({ ...b, day: '' });
}
