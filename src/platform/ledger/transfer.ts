import { centimes, minus, plus, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import type { Id, OrganisationId } from '#platform/ids';
import type { Day } from '#platform/time';
import { isUnder, type Account } from './account.ts';

export type TransferId = Id<'transfer'>;

/** What a transfer is about: the order, the claim, the lot it comes from. */
export interface Reference {
  readonly kind: string;
  readonly id: string;
}

/** An amount that goes from one account (credited) to another (debited). It is never altered or removed. */
export interface Transfer {
  readonly transferId: TransferId;
  readonly organisationId: OrganisationId;
  readonly book: string;
  readonly communeCode: string;
  readonly debit: Account;
  readonly credit: Account;
  readonly amount: Centimes;
  readonly day: Day;
  readonly kind: string;
  readonly reference: Reference;
  /** The transfer this one takes back. */
  readonly reverses?: TransferId;
}

export type Balances = ReadonlyMap<Account, Centimes>;

const NOTHING = centimes(0);

/** What each account holds: what came in, less what went out. Over all accounts it is always nothing. */
export function balancesOf(transfers: readonly Pick<Transfer, 'debit' | 'credit' | 'amount'>[]): Balances {
  const balances = new Map<Account, Centimes>();
  for (const { debit, credit, amount } of transfers) {
    balances.set(debit, plus(balances.get(debit) ?? NOTHING, amount));
    balances.set(credit, minus(balances.get(credit) ?? NOTHING, amount));
  }
  return balances;
}

export function balanceOf(balances: Balances, account: Account): Centimes {
  return balances.get(account) ?? NOTHING;
}

/** What an account and all below it hold together. */
export function balanceUnder(balances: Balances, above: Account): Centimes {
  return [...balances].reduce(
    (sum, [account, amount]) => (isUnder(account, above) ? plus(sum, amount) : sum),
    NOTHING,
  );
}

/** The transfer that takes another back, whole. Taken back once; what takes back is not taken back itself. */
export function reversalOf(
  transfer: Transfer,
  known: readonly Transfer[],
  { transferId, day }: { readonly transferId: TransferId; readonly day: Day },
): Result<Transfer, 'reversed-already' | 'is-a-reversal' | 'day-before-origin'> {
  if (transfer.reverses !== undefined) return refused('is-a-reversal');
  if (known.some(({ reverses }) => reverses === transfer.transferId)) return refused('reversed-already');
  if (day < transfer.day) return refused('day-before-origin');
  return ok({
    ...transfer,
    transferId,
    day,
    debit: transfer.credit,
    credit: transfer.debit,
    reverses: transfer.transferId,
  });
}
