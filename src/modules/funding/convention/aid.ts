import { centimes, plus, type Centimes } from '#platform/money';
import { addMonths, type Day } from '#platform/time';
import { given, givenBy } from './budget.ts';
import type { Ceiling, Content } from './content.ts';

/** Aid a cooperative was promised, under a signed convention. */
export interface Aid {
  readonly conventionId: string;
  readonly party: string;
  readonly amount: Centimes;
  readonly day: Day;
}

/** A ceiling that a convention would break, and by how much. */
export interface Breach {
  readonly ceiling: Ceiling;
  readonly sum: Centimes;
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
    .map(({ key }) => ({ party: key, amount: given(givenBy(content, key)), day }));
  return content.ceilings.flatMap((ceiling) => {
    const counted = [...before, ...own].filter(
      (aid) =>
        (ceiling.party === undefined || aid.party === ceiling.party) &&
        aid.day > addMonths(day, -ceiling.months) &&
        aid.day <= day,
    );
    const sum = counted.reduce((all, { amount }) => plus(all, amount), centimes(0));
    return sum > ceiling.amount ? [{ ceiling, sum }] : [];
  });
}
