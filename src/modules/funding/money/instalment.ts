import type { Balances } from '#platform/ledger';
import { ok, refused, type Result } from '#platform/result';
import { sumOf } from '../convention/budget.ts';
import type { Content, Instalment } from '../convention/content.ts';
import type { PaymentOrder } from './payment-order.ts';
import { reached, standingAt } from './stage.ts';

/** What was shown for an instalment. */
export interface Shown {
  readonly kind: string;
  readonly instalment?: string;
}

export type Unmet = 'documents' | 'visit' | 'accepted';

/** What an instalment still waits for. Without an answer, nothing is paid. */
export function unmetOf(
  instalment: Instalment,
  {
    conventionId,
    content,
    evidence,
    balances,
    orders,
  }: {
    readonly conventionId: string;
    readonly content: Content;
    readonly evidence: readonly Shown[];
    readonly balances: Balances;
    readonly orders: readonly PaymentOrder[];
  },
): Unmet[] {
  const shown = (kind: string) =>
    evidence.some((one) => one.kind === kind && one.instalment === instalment.key);
  const wanted = { conventionId, party: instalment.party };
  const earlier = content.instalments.slice(0, content.instalments.indexOf(instalment));
  const before = sumOf(
    orders
      .filter(({ state, instalment: key }) => state === 'paid' && earlier.some((one) => one.key === key))
      .filter(({ party }) => party === instalment.party)
      .map(({ amount }) => amount),
  );
  const owed = ((instalment.needsAccepted ?? 0) * before) / 100;
  const firstPaid = earlier.filter(({ party }) => party === instalment.party).length === 0 || before > 0;
  return [
    ...(instalment.needsDocuments && !shown('documents') ? (['documents'] as const) : []),
    ...(instalment.needsVisit && !shown('visit') ? (['visit'] as const) : []),
    ...(instalment.needsAccepted !== undefined &&
    (!firstPaid || standingAt(balances, wanted, 'accepted') < owed)
      ? (['accepted'] as const)
      : []),
  ];
}

/** The next instalment of each funder that waits for a visit: one visit frees one of each. */
export function awaitingVisit(
  { instalments }: Pick<Content, 'instalments'>,
  evidence: readonly Shown[],
): Instalment[] {
  const waiting = instalments.filter(
    ({ key, needsVisit }) =>
      needsVisit && !evidence.some((one) => one.kind === 'visit' && one.instalment === key),
  );
  return waiting.filter(({ party }, at) => waiting.findIndex((one) => one.party === party) === at);
}

/** Whether an order may be written: never above what the instalment still is, nor what the funder committed. */
export function mayOrder(
  instalment: Instalment,
  amount: number,
  state: Parameters<typeof unmetOf>[1],
): Result<undefined, 'trigger-unmet' | 'above-instalment' | 'above-commitment'> {
  if (unmetOf(instalment, state).length > 0) return refused('trigger-unmet');
  const ordered = state.orders
    .filter((one) => one.instalment === instalment.key && one.state !== 'cancelled')
    .reduce((sum, one) => sum + one.amount, 0);
  if (amount + ordered > instalment.amount) return refused('above-instalment', 'amount');
  const wanted = { conventionId: state.conventionId, party: instalment.party };
  const promise = reached(state.balances, wanted, 'committed');
  if (reached(state.balances, wanted, 'ordered') + amount > promise)
    return refused('above-commitment', 'amount');
  return ok(undefined);
}
