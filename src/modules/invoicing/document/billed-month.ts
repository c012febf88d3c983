import { centimes, minus, type Centimes } from '#platform/money';
import { addDays, dayFrom, yearOf, type Day } from '#platform/time';

/** The last day of the month before a day: what was kept until then is billed. */
export function lastOfMonthBefore(today: Day): Day {
  return addDays(dayFrom(yearOf(today), Number(today.slice(5, 7)), 1), -1);
}

/** A commission with its tax. */
export interface Amount {
  readonly commission: Centimes;
  readonly tax: Centimes;
}

/**
 * What of a commission is still to be billed of what stood on a day, given what was billed so far: never
 * more than is still to be billed now. Less than nothing: to be given back. What grew or shrank since that
 * day waits for its own month.
 */
export function stillToBill(
  stood: Amount,
  { now, billed }: { readonly now: Amount; readonly billed: Amount },
): Amount {
  const [then, today] = [less(stood, billed), less(now, billed)];
  if (Math.sign(then.commission) !== Math.sign(today.commission)) return NOTHING;
  return Math.abs(then.commission) <= Math.abs(today.commission) ? then : today;
}

const NOTHING: Amount = { commission: centimes(0), tax: centimes(0) };

function less(one: Amount, other: Amount): Amount {
  return { commission: minus(one.commission, other.commission), tax: minus(one.tax, other.tax) };
}
