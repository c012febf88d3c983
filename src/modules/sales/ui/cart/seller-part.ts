import type { Told } from '#modules/market';
import type { Centimes } from '#platform/money';
import type { LineNow } from '../../cart/cart.ts';
import type { Collecting } from '../../delivery/cycle.ts';
import type { DeliveryRate } from '../../delivery/delivery.ts';
import type { SellerTerms } from '../../delivery/seller-terms.ts';

/** One cooperative's part of a cart, as the pages of buying show it. */
export interface SellerPart {
  readonly organisationId: string;
  readonly name: Told;
  readonly terms: SellerTerms;
  readonly lines: readonly LineNow[];
  readonly goods: Centimes;
  readonly rate?: DeliveryRate;
  readonly collected: readonly Collecting[];
}
