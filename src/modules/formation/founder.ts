import type { LegalParameters } from '#modules/law';
import type { OfficerFunction } from '#modules/registry';
import { asId, type Id } from '#platform/ids';
import { centimes, minus, plus, times, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import { yearOf, type Day } from '#platform/time';

export type FounderId = Id<'founder'>;

export function asFounderId(text: string): FounderId {
  return asId(text);
}

/** Somebody who founds: a person, or a legal person with who speaks for it. */
export interface Founder {
  readonly founderId: FounderId;
  readonly kind: 'person' | 'legal';
  readonly nameLatin: string;
  readonly nameArabic?: string;
  readonly gender?: 'F' | 'M';
  readonly birthYear?: number;
  readonly address?: string;
  readonly phone?: string;
  /** Of a legal person: its capital, when it has one. */
  readonly ownCapital?: Centimes;
  /** Whether she has her own way into Twiza. */
  readonly hasLogin?: boolean;
  /** Of a legal person: who speaks for it. */
  readonly representative?: string;
  readonly function?: OfficerFunction;
  readonly cashShares: number;
  readonly kindShares: number;
  /** What is brought in kind: a loom, wool, a room. */
  readonly kindWhat?: string;
  /** Whether an identity number is kept, sealed. */
  readonly hasNumber: boolean;
}

export interface Payment {
  readonly paymentId: string;
  readonly founderId: string;
  readonly amount: Centimes;
  readonly paidOn: Day;
  readonly bankedOn?: Day;
}

/** What a founder promised, what was given, what is left. */
export interface Subscription {
  readonly founderId: string;
  readonly cash: Centimes;
  readonly inKind: Centimes;
  readonly paid: Centimes;
  /** To be paid at once, at least. */
  readonly dueNow: Centimes;
  readonly rest: Centimes;
}

export interface Capital {
  readonly shares: number;
  readonly total: Centimes;
  readonly cash: Centimes;
  readonly inKind: Centimes;
  readonly paid: Centimes;
  readonly rest: Centimes;
  readonly lines: readonly Subscription[];
}

const NOTHING = centimes(0);
const WHOLE = 1000;

/** Who promised what and who paid what, to the centime. */
export function capitalOf(
  founders: readonly Founder[],
  payments: readonly Payment[],
  {
    shareValue,
    law,
  }: { readonly shareValue: Centimes; readonly law: Pick<LegalParameters, 'paidAtSubscriptionPerMille'> },
): Capital {
  const lines = founders.map((founder) => subscriptionOf(founder, payments, { shareValue, law }));
  const sum = (of: (line: Subscription) => Centimes) =>
    lines.reduce((all, line) => plus(all, of(line)), NOTHING);
  const [cash, inKind, paid] = [
    sum((line) => line.cash),
    sum((line) => line.inKind),
    sum((line) => line.paid),
  ];
  const shares = founders.reduce((all, { cashShares, kindShares }) => all + cashShares + kindShares, 0);
  return { shares, total: plus(cash, inKind), cash, inKind, paid, rest: minus(cash, paid), lines };
}

/** Whether a founder may pay an amount: something, and no more than what is left to pay. */
export function mayPay(
  amount: Centimes,
  line: Pick<Subscription, 'rest'>,
  days: { readonly paidOn: Day; readonly bankedOn?: Day; readonly today: Day },
): Result<undefined, 'amount-zero' | 'more-than-rest' | 'day-in-future' | 'banked-before-paid'> {
  if (amount <= 0) return refused('amount-zero', 'amount');
  if (amount > line.rest) return refused('more-than-rest', 'amount', { rest: line.rest / 100 });
  if (days.paidOn > days.today) return refused('day-in-future', 'paidOn');
  if (days.bankedOn === undefined) return ok(undefined);
  if (days.bankedOn > days.today) return refused('day-in-future', 'bankedOn');
  return days.bankedOn < days.paidOn ? refused('banked-before-paid', 'bankedOn') : ok(undefined);
}

/** Whether a person is of age on a day, by the year of birth alone. */
export function isAdult(
  { birthYear }: Pick<Founder, 'birthYear'>,
  day: Day,
  { adultAgeYears }: Pick<LegalParameters, 'adultAgeYears'>,
): boolean {
  return birthYear === undefined || yearOf(day) - birthYear >= adultAgeYears;
}

/** A part of each cash share is due at once: rounded up, so that a quarter is never less than a quarter. */
function subscriptionOf(
  { founderId, cashShares, kindShares }: Founder,
  payments: readonly Payment[],
  {
    shareValue,
    law,
  }: { readonly shareValue: Centimes; readonly law: Pick<LegalParameters, 'paidAtSubscriptionPerMille'> },
): Subscription {
  const cash = times(shareValue, cashShares);
  const paid = payments
    .filter((payment) => payment.founderId === founderId)
    .reduce((all, { amount }) => plus(all, amount), NOTHING);
  const ofShare = centimes(Math.ceil((shareValue * law.paidAtSubscriptionPerMille) / WHOLE));
  return {
    founderId,
    cash,
    inKind: times(shareValue, kindShares),
    paid,
    dueNow: times(ofShare, cashShares),
    rest: minus(cash, paid),
  };
}
