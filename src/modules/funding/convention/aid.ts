import { centimes, minus, plus, type Centimes } from '#platform/money';
import { addMonths, type Day } from '#platform/time';
import type { ProjectLine } from '../result/project-line.ts';
import { given, givenBy } from './budget.ts';
import type { Ceiling, Content } from './content.ts';

/** Aid a cooperative was promised: by a signed convention, by a prize, by a decision without either. */
export interface Aid {
  readonly awardId: string;
  readonly party: string;
  readonly amount: Centimes;
  readonly day: Day;
}

/** A ceiling that a convention would break, and by how much. */
export interface Breach {
  readonly ceiling: Ceiling;
  readonly sum: Centimes;
}

/** What was received in the months before a day, together and by whom. */
export interface AidWindow {
  readonly months: number;
  readonly total: Centimes;
  readonly byParty: readonly { readonly party: string; readonly amount: Centimes }[];
}

/** A ceiling, what counts against it on a day, and what is left under it; below nothing when it is broken. */
export interface CeilingUse {
  readonly ceiling: Ceiling;
  readonly sum: Centimes;
  readonly left: Centimes;
}

/** The windows everybody is shown; ceilings may name others. */
export const WINDOWS = [12, 24, 36] as const;
const NOTHING = centimes(0);

/** All aid of an organisation: it counts from the signature, or from the award where nothing was signed. */
export function aidsOf(lines: readonly ProjectLine[]): Aid[] {
  return lines.flatMap(({ awardId, signedOn, awardedOn, funders }) =>
    funders.flatMap(({ party, granted }) =>
      granted === undefined || granted <= 0
        ? []
        : [{ awardId, party, amount: granted, day: signedOn ?? awardedOn }],
    ),
  );
}

/** What was received in the months up to a day. */
export function aidOver(
  aids: readonly Aid[],
  { day, months }: { readonly day: Day; readonly months: number },
): AidWindow {
  const within = aids.filter((aid) => isWithin(aid, { day, months }));
  const byParty = [...Map.groupBy(within, ({ party }) => party)].map(([party, own]) => ({
    party,
    amount: sum(own),
  }));
  return { months, total: sum(within), byParty };
}

/** How much of each ceiling is used on a day. */
export function usesOf(ceilings: readonly Ceiling[], aids: readonly Aid[], day: Day): CeilingUse[] {
  return ceilings.map((ceiling) => {
    const used = sumUnder(ceiling, aids, day);
    return { ceiling, sum: used, left: minus(ceiling.amount, used) };
  });
}

/**
 * The ceilings broken when this content is signed on a day: all that was promised in the months before, by
 * any programme, and what this one promises. What the holder gives herself is no aid.
 */
export function breachesOf(
  content: Content,
  { day, before }: { readonly day: Day; readonly before: readonly Aid[] },
): Breach[] {
  const own = content.parties
    .filter(({ role }) => role !== 'holder')
    .map(({ key }) => ({ awardId: '', party: key, amount: given(givenBy(content, key)), day }));
  return usesOf(content.ceilings, [...before, ...own], day).flatMap(({ ceiling, sum: used, left }) =>
    left < 0 ? [{ ceiling, sum: used }] : [],
  );
}

function sumUnder({ party, months }: Ceiling, aids: readonly Aid[], day: Day): Centimes {
  return sum(
    aids.filter((aid) => (party === undefined || aid.party === party) && isWithin(aid, { day, months })),
  );
}

function isWithin(aid: Aid, { day, months }: { readonly day: Day; readonly months: number }): boolean {
  return aid.day > addMonths(day, -months) && aid.day <= day;
}

function sum(aids: readonly Aid[]): Centimes {
  return aids.reduce((all, { amount }) => plus(all, amount), NOTHING);
}
