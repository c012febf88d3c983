import { accountOf, balanceOf, type Account, type Balances } from '#platform/ledger';
import { centimes, minus, type Centimes } from '#platform/money';
import { holderAccount, type Holder } from './holder.ts';

/** The book of sales: one for each cooperative, so that money of two never meets. */
export const BOOK = 'sales';

/** Money of one order, ours to keep until it is clear whose it is. */
export function escrowAccount(orderId: string): Account {
  return accountOf('order', orderId, 'escrow');
}

/** The order whose money stands on an account, if it is one of an order. */
export function orderOf(account: Account): string | undefined {
  const [kind, orderId] = account.split('/');
  return kind === 'order' ? orderId : undefined;
}

/** What is due to the cooperative. */
export const PAYABLE = accountOf('seller', 'payable');
export const COMMISSION = accountOf('house', 'commission');
/** Tax the house owes on its commission. */
export const COMMISSION_TAX = accountOf('tax', 'vat-collected');

/** What reached the cooperative, in all. */
export const PAID_OUT = accountOf('seller', 'paid-out');

/** A payout on its way. */
function payoutAccount(payoutId: string): Account {
  return accountOf('payout', payoutId);
}

export function refundAccount(orderId: string): Account {
  return accountOf('order', orderId, 'refund-due');
}

/** What a movement is: money arrives, is parted, goes back, goes out. */
export type SalesMoveKind =
  | 'receive'
  | 'hand-on'
  | 'remit'
  | 'release'
  | 'commission'
  | 'commission-tax'
  | 'give-back'
  | 'refund'
  | 'offset'
  | 'send-out'
  | 'pay-out'
  | 'come-back'
  | 'take-back'
  | 'commission-back'
  | 'commission-tax-back';

/** A movement of the book: from one account to another. */
export interface SalesMove {
  readonly kind: SalesMoveKind;
  readonly debit: Account;
  readonly credit: Account;
  readonly amount: Centimes;
}

/** The money of an order arrives. */
export function received(orderId: string, holder: Holder, amount: Centimes): SalesMove[] {
  return moves([{ kind: 'receive', debit: holderAccount(holder), credit: escrowAccount(orderId), amount }]);
}

/**
 * What was collected at a door by a courier, or at a point by who holds the cycle, is brought to the house or
 * to the cooperative. Where another courier was named when the parcel left, or none, who brings it had it.
 */
export function remitted(
  to: Extract<Holder, 'bank' | 'seller-cash'>,
  amount: Centimes,
  { had, by }: { readonly had: Holder; readonly by: Holder },
): SalesMove[] {
  const handed =
    had === by
      ? []
      : [{ kind: 'hand-on' as const, debit: holderAccount(by), credit: holderAccount(had), amount }];
  return moves([...handed, { kind: 'remit', debit: holderAccount(to), credit: holderAccount(by), amount }]);
}

/**
 * The order is closed: what it holds goes to the cooperative, less the commission frozen on its lines and the
 * tax on it.
 */
export function released(
  orderId: string,
  held: Centimes,
  { commission, tax }: { readonly commission: Centimes; readonly tax: Centimes },
): SalesMove[] {
  const kept = centimes(Math.min(commission, held));
  const taxed = centimes(Math.min(tax, held - kept));
  const escrow = escrowAccount(orderId);
  return moves([
    { kind: 'commission', debit: escrow, credit: COMMISSION, amount: kept },
    { kind: 'commission-tax', debit: escrow, credit: COMMISSION_TAX, amount: taxed },
    { kind: 'release', debit: escrow, credit: PAYABLE, amount: minus(minus(held, kept), taxed) },
  ]);
}

/** Goods that were paid for are taken back: what was parted when they were released comes together again. */
export function unreleased(
  orderId: string,
  amount: Centimes,
  { commission, tax }: { readonly commission: Centimes; readonly tax: Centimes },
): SalesMove[] {
  const kept = centimes(Math.min(commission, amount));
  const taxed = centimes(Math.min(tax, amount - kept));
  const escrow = escrowAccount(orderId);
  return moves([
    { kind: 'take-back', debit: PAYABLE, credit: escrow, amount: minus(minus(amount, kept), taxed) },
    { kind: 'commission-back', debit: COMMISSION, credit: escrow, amount: kept },
    { kind: 'commission-tax-back', debit: COMMISSION_TAX, credit: escrow, amount: taxed },
  ]);
}

/** The order comes to nothing: what it holds is due to the buyer. */
export function givenBack(orderId: string, held: Centimes): SalesMove[] {
  return moves([
    { kind: 'give-back', debit: escrowAccount(orderId), credit: refundAccount(orderId), amount: held },
  ]);
}

/** The buyer has her money, by the way it came. */
export function refunded(orderId: string, holder: Holder, due: Centimes): SalesMove[] {
  return moves([
    { kind: 'refund', debit: refundAccount(orderId), credit: holderAccount(holder), amount: due },
  ]);
}

/** What the cooperative holds in its own till is set against what is due to it. */
export function offset(amount: Centimes): SalesMove[] {
  return moves([{ kind: 'offset', debit: PAYABLE, credit: holderAccount('seller-cash'), amount }]);
}

/** Money for the cooperative is on its way. */
export function sentOut(payoutId: string, amount: Centimes): SalesMove[] {
  return moves([{ kind: 'send-out', debit: PAYABLE, credit: payoutAccount(payoutId), amount }]);
}

/** The cooperative has its money. */
export function paidOut(payoutId: string, amount: Centimes): SalesMove[] {
  return moves([{ kind: 'pay-out', debit: payoutAccount(payoutId), credit: PAID_OUT, amount }]);
}

/** What was sent came back: it is due to the cooperative again. */
export function cameBack(payoutId: string, amount: Centimes): SalesMove[] {
  return moves([{ kind: 'come-back', debit: payoutAccount(payoutId), credit: PAYABLE, amount }]);
}

/** What the escrow of an order holds. Credits are what it holds, so its sign is turned. */
export function heldFor(balances: Balances, orderId: string): Centimes {
  return centimes(0 - balanceOf(balances, escrowAccount(orderId)));
}

/** What is due to somebody on an account of debts. */
export function dueOn(balances: Balances, account: Account): Centimes {
  return centimes(0 - balanceOf(balances, account));
}

function moves(all: readonly SalesMove[]): SalesMove[] {
  return all.filter(({ amount }) => amount > 0);
}
