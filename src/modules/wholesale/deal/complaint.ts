import type { Id, OrganisationId, PersonId } from '#platform/ids';
import { minus, plus, times, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import type { Lot, Outcome } from './lot.ts';

/** What a business found wrong with goods it had accepted, and what was answered. */
export interface Complaint {
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
  readonly complaintId: Id<'complaint'>;
  readonly lotId: string;
  readonly dealId: string;
  readonly personId: PersonId;
  readonly gathererId: string;
  readonly quantity: number;
  /** What becomes of what is taken back: it is delivered again, or taken off. */
  readonly outcome: Outcome;
  readonly reason: string;
  readonly state: 'asked' | 'granted' | 'declined';
  /** How many are taken back. */
  readonly granted: number;
  readonly answer: string;
  readonly askedAt: Date;
  readonly answeredAt?: Date;
}

/** How many of a lot are still accepted. */
export function keptOf({ accepted, returned }: Pick<Lot, 'accepted' | 'returned'>): number {
  return accepted - returned;
}

/** Whether somebody may complain of so many: of a lot that was counted, and of no more than was accepted. */
export function complaintFits(
  lot: Pick<Lot, 'state' | 'accepted' | 'returned'>,
  { quantity, outcome, isClosed }: { quantity: number; outcome: Outcome; isClosed: boolean },
): Result<undefined, 'lot-not-counted' | 'quantity-missing' | 'more-than-accepted' | 'deal-closed'> {
  if (lot.state !== 'checked') return refused('lot-not-counted');
  if (quantity < 1) return refused('quantity-missing', 'quantity');
  if (quantity > keptOf(lot)) return refused('more-than-accepted', 'quantity', { left: keptOf(lot) });
  return isClosed && outcome === 'again' ? refused('deal-closed', 'outcome') : ok(undefined);
}

/** A lot after so many of it were taken back: less is owed of it, and what was paid above that comes back. */
export function takenBack(
  lot: Pick<Lot, 'amount' | 'paid' | 'returned' | 'returnedAgain'>,
  { quantity, price, outcome }: { quantity: number; price: Centimes; outcome: Outcome },
): Pick<Lot, 'amount' | 'paid' | 'returned' | 'returnedAgain'> & { readonly back: Centimes } {
  const amount = minus(lot.amount, times(price, quantity));
  const paid = lot.paid > amount ? amount : lot.paid;
  return {
    amount,
    paid,
    back: minus(lot.paid, paid),
    returned: lot.returned + quantity,
    returnedAgain: lot.returnedAgain + (outcome === 'again' ? quantity : 0),
  };
}

/** What is kept for a part above all it can still be worth: it is due back. */
export function surplusOf({
  held,
  worth,
  paid,
  isClosed,
}: {
  readonly held: Centimes;
  readonly worth: Centimes;
  readonly paid: Centimes;
  readonly isClosed: boolean;
}): Centimes {
  const above = isClosed ? held : minus(plus(held, paid), worth);
  return above > 0 ? above : minus(held, held);
}
