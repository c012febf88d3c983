import type { PersonId } from '#platform/ids';
import type { Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import { addDays, daysBetween, type Day } from '#platform/time';

/** Who buys much: what lists of prices are made for. */
export const BUYER_GROUPS = ['shop', 'hotel', 'supermarket', 'public-body', 'exporter'] as const;
export type BuyerGroup = (typeof BUYER_GROUPS)[number];

/** Where a business stands with the office: it asked; it buys; it was told no; it buys no more for now. */
export const CUSTOMER_STATES = ['asked', 'accepted', 'refused', 'suspended'] as const;
export type CustomerState = (typeof CUSTOMER_STATES)[number];

/** A business that buys, and the person who buys for it. */
export interface Customer {
  readonly personId: PersonId;
  readonly name: string;
  /** Its common number: fifteen digits. */
  readonly ice: string;
  readonly group: BuyerGroup;
  /** The province or prefecture where it is. */
  readonly place: string;
  readonly address: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly state: CustomerState;
  /** How many days after acceptance it pays; nothing: before anything leaves. */
  readonly termDays: number;
  /** The most it may owe, with what it ordered and has not paid. */
  readonly ceiling: Centimes;
  readonly reason: string;
  readonly askedAt: Date;
}

/**
 * Whether days to pay are within the law: commercial code, article 78-2, as changed by law 69-21. The number
 * is a parameter of the law with its day.
 */
export function termsFit(days: number, mostDays: number): Result<undefined, 'terms-too-long'> {
  return days <= mostDays ? ok(undefined) : refused('terms-too-long', 'termDays', { most: mostDays });
}

/** Whether a new order fits under what a business may owe. What is paid before it leaves owes nothing. */
export function creditFits(
  { termDays, ceiling }: Pick<Customer, 'termDays' | 'ceiling'>,
  { owed, asked }: { readonly owed: Centimes; readonly asked: Centimes },
): Result<undefined, 'ceiling-reached'> {
  if (termDays === 0 || owed + asked <= ceiling) return ok(undefined);
  return refused('ceiling-reached', undefined, { left: Math.max(0, ceiling - owed) / 100 });
}

/** The day something is to be paid: so many days from the one it was accepted. */
export function payableOn(acceptedOn: Day, termDays: number): Day {
  return addDays(acceptedOn, termDays);
}

/** How late a debt is, by civil days. */
export const AGES = ['not-due', 'to-30', 'to-60', 'to-90', 'beyond'] as const;
export type Age = (typeof AGES)[number];

export function daysLate(payableBy: Day, today: Day): number {
  return Math.max(0, daysBetween(payableBy, today));
}

/** 0–30 days late, 31–60, 61–90, more. Due today is not late. */
export function ageOf(payableBy: Day, today: Day): Age {
  const late = daysLate(payableBy, today);
  if (late === 0) return 'not-due';
  if (late <= 30) return 'to-30';
  if (late <= 60) return 'to-60';
  return late <= 90 ? 'to-90' : 'beyond';
}
