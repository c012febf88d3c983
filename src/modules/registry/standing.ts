import { asDay, type Day } from '#platform/time';
import { COUNTED_KINDS, COUNTED_STATES, type Cooperative } from './cooperative.ts';
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
  readonly communeCode: string;
  readonly sector: string;
  readonly milieu: string;
  readonly members: number;
  readonly women: number;
  readonly youth: number;
  /** It has officers and every one is a woman. */
  readonly ledByWomen: boolean;
  /** It has members and every one is a woman: a women's cooperative. */
  readonly womenOnly: boolean;
}

/** Signed changes of the measures in one place, sector and milieu, from a day on. */
export interface StandingChange {
  readonly day: Day;
  readonly communeCode: string;
  readonly sector: string;
  readonly milieu: string;
  readonly cooperatives: number;
  readonly members: number;
  readonly women: number;
  readonly youth: number;
  readonly ledByWomen: number;
  readonly womenOnly: number;
  readonly womenOnlyMembers: number;
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
    const headcount = headcounts.findLast((one) => one.day <= day);
    const standing = {
      day,
      counted: COUNTED_STATES.includes(state) && COUNTED_KINDS.includes(history.now.kind),
      ...attributesOn(history, events, day),
      ...measures(headcount),
    };
    const last = standings.at(-1);
    if (last === undefined || !sameStanding(last, standing)) standings.push(standing);
  }
  return standings;
}

/**
 * What turns the figures of one list of standings into those of another. Days where nothing changes are left
 * out.
 */
export function standingChanges(before: readonly Standing[], after: readonly Standing[]): StandingChange[] {
  const sums = new Map<string, Record<string, number>>();
  for (const [standings, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    standings.forEach((standing, index) => {
      add(sums, standing.day, standing, sign);
      const next = standings[index + 1];
      if (next !== undefined) add(sums, next.day, standing, -sign);
    });
  }
  return [...sums].filter(([, sum]) => Object.values(sum).some((value) => value !== 0)).map(asChange);
}

const MEASURES = [
  'cooperatives',
  'members',
  'women',
  'youth',
  'ledByWomen',
  'womenOnly',
  'womenOnlyMembers',
] as const;

function add(sums: Map<string, Record<string, number>>, day: Day, standing: Standing, sign: number): void {
  if (!standing.counted) return;
  const key = [day, standing.communeCode, standing.sector, standing.milieu].join('|');
  const sum = sums.get(key) ?? Object.fromEntries(MEASURES.map((measure) => [measure, 0]));
  const values = {
    cooperatives: 1,
    members: standing.members,
    women: standing.women,
    youth: standing.youth,
    ledByWomen: Number(standing.ledByWomen),
    womenOnly: Number(standing.womenOnly),
    womenOnlyMembers: standing.womenOnly ? standing.members : 0,
  };
  for (const measure of MEASURES) sum[measure] = (sum[measure] ?? 0) + sign * values[measure];
  sums.set(key, sum);
}

function asChange([key, sum]: [string, Record<string, number>]): StandingChange {
  const [day = '', communeCode = '', sector = '', milieu = ''] = key.split('|');
  const of = (measure: (typeof MEASURES)[number]) => sum[measure] ?? 0;
  return {
    day: asDay(day),
    communeCode,
    sector,
    milieu,
    cooperatives: of('cooperatives'),
    members: of('members'),
    women: of('women'),
    youth: of('youth'),
    ledByWomen: of('ledByWomen'),
    womenOnly: of('womenOnly'),
    womenOnlyMembers: of('womenOnlyMembers'),
  };
}

function measures(headcount: Headcount | undefined) {
  if (headcount === undefined) return { members: 0, women: 0, youth: 0, ledByWomen: false, womenOnly: false };
  const women = total(headcount.women);
  const members = women + total(headcount.men);
  return {
    members,
    women,
    youth: headcount.women['under-35'] + headcount.men['under-35'],
    ...leadership(headcount),
  };
}

/** The place and sector on a day: today's, with the later amendments taken back. */
function attributesOn(history: History, events: readonly LifeEvent[], day: Day) {
  const { communeCode, sector, milieu } = history.now;
  const on: Record<'communeCode' | 'sector' | 'milieu', string> = { communeCode, sector, milieu };
  for (const { changes, legalDay } of events.toReversed()) {
    if (legalDay <= day) break;
    for (const key of ['communeCode', 'sector', 'milieu'] as const) on[key] = changes?.[key]?.from ?? on[key];
  }
  return on;
}

function sameStanding(a: Standing, b: Standing): boolean {
  return JSON.stringify({ ...a, day: '' }) === JSON.stringify({ ...b, day: '' });
}
