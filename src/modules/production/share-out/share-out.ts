import type { Told } from '#modules/market';
import type { Id, OrganisationId } from '#platform/ids';
import { centimes, minus, share, type Centimes } from '#platform/money';
import type { Maker, Unit } from '../making/making.ts';

/** What one maker gets of a sale. */
export interface Share {
  readonly memberId: string;
  readonly personId: string;
  readonly nameLatin: string;
  readonly nameArabic?: string;
  readonly tenths: number;
  readonly amount: Centimes;
  readonly paidAt?: Date;
  /** The number of the signed sheet. */
  readonly proof: string;
}

/**
 * The money of a line sold, shared among who made the thing. Undone by entries the other way, never
 * altered.
 */
export interface ShareOut {
  readonly organisationId: OrganisationId;
  readonly shareOutId: Id<'share-out'>;
  readonly communeCode: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly lineId: string;
  readonly productId: string;
  readonly thing: Told;
  readonly quantity: number;
  readonly net: Centimes;
  readonly kept: Centimes;
  readonly keptBasisPoints: number;
  readonly unit: Unit;
  readonly sharedAt: Date;
  readonly sharedBy: string;
  readonly undoneAt?: Date;
  readonly why: string;
}

const WHOLE = 10_000n;

/**
 * Parts what a line brought: the cooperative's part, rounded once, half away from nothing; the rest
 * among the makers by their work, to the centime: together they are always the whole. /
 */
export function parted(
  net: Centimes,
  keptBasisPoints: number,
  makers: readonly Maker[],
): { readonly kept: Centimes; readonly parts: readonly (Maker & { readonly amount: Centimes })[] } {
  const kept = centimes((BigInt(net) * BigInt(keptBasisPoints) + WHOLE / 2n) / WHOLE);
  const amounts = share(
    minus(net, kept),
    makers.map(({ tenths }) => tenths),
  );
  return { kept, parts: makers.map((maker, at) => ({ ...maker, amount: amounts[at] ?? centimes(0) })) };
}
