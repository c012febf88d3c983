import { accountOf, type Account } from '#platform/ledger';
import type { Centimes } from '#platform/money';
import type { Maker } from '../making/making.ts';

/** The book of what a cooperative owes its makers: one for each cooperative. */
export const BOOK = 'shares';

/** What stays with the cooperative. */
export const KEPT = accountOf('cooperative', 'kept');
/** What left its till. */
const TILL = accountOf('till');

/** What a line brought, as far as it was shared. */
export function saleAccount(lineId: string): Account {
  return accountOf('sale', lineId);
}

/** What is due to a member. */
export function dueAccount(memberId: string): Account {
  return accountOf('member', memberId, 'due');
}

interface ShareMove {
  readonly kind: 'keep' | 'share' | 'pay';
  readonly debit: Account;
  readonly credit: Account;
  readonly amount: Centimes;
}

/** A line is shared: the cooperative keeps its part, each maker is owed hers. */
export function sharedOut(
  lineId: string,
  {
    kept,
    parts,
  }: { readonly kept: Centimes; readonly parts: readonly (Maker & { readonly amount: Centimes })[] },
): ShareMove[] {
  const debit = saleAccount(lineId);
  const all: ShareMove[] = [
    { kind: 'keep', debit, credit: KEPT, amount: kept },
    ...parts.map(({ memberId, amount }) => ({
      kind: 'share' as const,
      debit,
      credit: dueAccount(memberId),
      amount,
    })),
  ];
  return all.filter(({ amount }) => amount > 0);
}

/** A maker has her money. */
export function paidShare(memberId: string, amount: Centimes): ShareMove[] {
  return amount === 0 ? [] : [{ kind: 'pay', debit: dueAccount(memberId), credit: TILL, amount }];
}
