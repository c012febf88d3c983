/**
 * How a purchase is paid: in cash when it is handed over, by bank transfer with a reference, in cash at an
 * agency with a reference, by card on the acquirer's page.
 */
export const PAYMENT_WAYS = ['cash', 'transfer', 'agency', 'card'] as const;

export type PaymentWay = (typeof PAYMENT_WAYS)[number];

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * How long things are kept for a buyer who has not paid yet. By card a little longer than the acquirer's page
 * lives (fifteen minutes), so that a payment never arrives for something already given to another.
 */
export const KEPT_FOR_MS = {
  cash: undefined,
  transfer: 4 * DAY_MS,
  agency: 2 * DAY_MS,
  card: 20 * MINUTE_MS,
} as const satisfies Record<PaymentWay, number | undefined>;

/** After so many parcels nobody took, a telephone no longer pays at the door, until a person decides otherwise. */
export const MOST_NOT_TAKEN = 3;

/** Why a purchase cannot be paid at the door; nothing when it can. */
export type NoCash = 'refused-too-often' | 'seller-takes-none';

export function cashHindrance(asked: {
  readonly notTaken: number;
  readonly forgiven: boolean;
  readonly sellersTake: boolean;
}): NoCash | undefined {
  if (!asked.sellersTake) return 'seller-takes-none';
  return asked.notTaken >= MOST_NOT_TAKEN && !asked.forgiven ? 'refused-too-often' : undefined;
}
