/**
 * The hosted page of the family "est3Dgate", hash ver3, as open integrations of it agree
 * (https://github.com/combindma/cmi-payment, https://github.com/mehdirochdi/cmi-payment-php). Tried against our
 * own simulator and test vector, never against an acquirer: a contract and its guide come first.
 */
export type GateFields = Readonly<Record<string, string>>;

/** A store at an acquirer. */
export interface Gate {
  readonly address: string;
  readonly clientId: string;
  readonly storeKey: string;
}

/** What an acquirer says of a try: which purchase, how much, and whether it holds the money. */
export interface GateNotice {
  readonly reference: string;
  readonly attempt: number;
  readonly amountCentimes: number;
  readonly isAuthorised: boolean;
}

const HUNDRED = 100;
const OID = /^(TW-[0-9A-Z]{4}-[0-9A-Z]{4})-(\d{1,4})$/;
const AMOUNT = /^\d{1,10}(?:[.,]\d{1,2})?$/;

/** Reads a notice; undefined when it is not one of ours. Its amount may have lost its decimals. */
export function readNotice(fields: GateFields): GateNotice | undefined {
  const lower = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value.trim()]));
  const oid = OID.exec(lower.get('oid') ?? lower.get('returnoid') ?? '');
  const amount = lower.get('amount') ?? '';
  if (oid === null || !AMOUNT.test(amount)) return undefined;
  return {
    reference: oid[1] ?? '',
    attempt: Number(oid[2]),
    amountCentimes: Math.round(Number(amount.replace(',', '.')) * HUNDRED),
    isAuthorised: lower.get('procreturncode') === '00',
  };
}
