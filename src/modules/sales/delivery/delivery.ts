import type { Centimes } from '#platform/money';
import { covers } from '#platform/territory';

/** How things reach the buyer: she collects them, the cooperative brings or sends them. */
export const DELIVERY_WAYS = ['pick-up', 'courier'] as const;

export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

/** What a cooperative asks to send a parcel to a place and all it contains; an empty place is the country. */
export interface DeliveryRate {
  readonly place: string;
  readonly price: Centimes;
  /** How many days it takes, at most. */
  readonly days: number;
}

/** How a cooperative delivers. */
export interface DeliveryTerms {
  readonly rates: readonly DeliveryRate[];
  /** Where things are collected; without it they are not. */
  readonly pickUp?: string;
  readonly takesCash: boolean;
}

/** What sending to a place costs: the rate of the narrowest one that contains it. */
export function rateTo({ rates }: DeliveryTerms, to: string): DeliveryRate | undefined {
  return rates
    .filter(({ place }) => place === '' || covers(place, to))
    .toSorted((a, b) => b.place.length - a.place.length)[0];
}
