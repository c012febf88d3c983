import { yearOf, type Day } from '#platform/time';

/** The age bands of the register, by the age reached in the year. Youth is the first band: under 35. */
export const AGE_BANDS = ['under-35', '35-to-59', '60-and-over'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export type Gender = 'F' | 'M';

/** Members as numbers on a day. People of unknown age are counted in the middle band. */
export interface Headcount {
  readonly day: Day;
  readonly women: Readonly<Record<AgeBand, number>>;
  readonly men: Readonly<Record<AgeBand, number>>;
  readonly officers: number;
  readonly womenOfficers: number;
  readonly source: 'declared' | 'counted';
}

export interface Counted {
  readonly gender: Gender;
  readonly birthYear?: number;
  readonly admittedOn: Day;
  readonly leftOn?: Day;
  /** The periods during which the person holds a function. */
  readonly terms: readonly { readonly fromDay: Day; readonly toDay?: Day }[];
}

/** The band of somebody born in a year, on a day. */
export function ageBandOn(day: Day, birthYear: number | undefined): AgeBand {
  if (birthYear === undefined) return '35-to-59';
  const age = yearOf(day) - birthYear;
  if (age < 35) return 'under-35';
  return age < 60 ? '35-to-59' : '60-and-over';
}

/** Counts the members who belong on a day. */
export function countMembers(members: readonly Counted[], day: Day): Headcount {
  const women = { 'under-35': 0, '35-to-59': 0, '60-and-over': 0 };
  const men = { ...women };
  let [officers, womenOfficers] = [0, 0];
  for (const member of members) {
    if (!isWithin(day, member.admittedOn, member.leftOn)) continue;
    (member.gender === 'F' ? women : men)[ageBandOn(day, member.birthYear)] += 1;
    if (!member.terms.some(({ fromDay, toDay }) => isWithin(day, fromDay, toDay))) continue;
    officers += 1;
    if (member.gender === 'F') womenOfficers += 1;
  }
  return { day, women, men, officers, womenOfficers, source: 'counted' };
}

/**
 * Whether women alone lead (there are officers, and every one is a woman), and whether it is a women's
 * cooperative (there are members, and every one is a woman). Two definitions, and not the same cooperatives.
 */
export function leadership(headcount: Headcount | undefined): { ledByWomen: boolean; womenOnly: boolean } {
  if (headcount === undefined) return { ledByWomen: false, womenOnly: false };
  const { officers, womenOfficers } = headcount;
  return {
    ledByWomen: officers > 0 && womenOfficers === officers,
    womenOnly: total(headcount.women) > 0 && total(headcount.men) === 0,
  };
}

/** Everybody a headcount counts. */
export function everybody({ women, men }: Headcount): number {
  return total(women) + total(men);
}

export function total(bands: Readonly<Record<AgeBand, number>>): number {
  return AGE_BANDS.reduce((sum, band) => sum + bands[band], 0);
}

/**
 * The days to count again, after something changed of the members from a day on. Numbers once declared stand
 * until as many members are entered one by one; from that day on members are counted, each time one of them
 * comes, leaves or changes function.
 */
export function daysToCount(
  members: readonly Counted[],
  known: readonly Headcount[],
  { from, today }: { readonly from: Day; readonly today: Day },
): Day[] {
  const counted = known.filter(({ source }) => source === 'counted').map(({ day }) => day);
  const declared = known.findLast(({ source }) => source === 'declared');
  const [first] = counted;
  if (first === undefined && declared !== undefined) {
    return everybody(countMembers(members, today)) < everybody(declared) ? [] : [today];
  }
  const start = first !== undefined && declared !== undefined && first > from ? first : from;
  const days = new Set([start, ...counted, ...members.flatMap(daysOf)]);
  return [...days].filter((day) => day >= start && day <= today).toSorted();
}

/** The days on which somebody changes what is counted. */
function daysOf({ admittedOn, leftOn, terms }: Counted): Day[] {
  const days = [admittedOn, leftOn, ...terms.flatMap(({ fromDay, toDay }) => [fromDay, toDay])];
  return days.filter((day) => day !== undefined);
}

/** A person who leaves on a day no longer belongs on that day. */
function isWithin(day: Day, from: Day, to: Day | undefined): boolean {
  return from <= day && (to === undefined || day < to);
}
