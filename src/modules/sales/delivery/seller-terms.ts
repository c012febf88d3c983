import { centimes } from '#platform/money';
import type { VatRegime } from '../money/goods-tax.ts';
import type { DeliveryTerms } from './delivery.ts';

/** How a cooperative sells, and the numbers its invoices bear (tax code, article 145-III). */
export interface SellerTerms extends DeliveryTerms {
  readonly vatRegime: VatRegime;
  readonly taxId: string;
  readonly businessTax: string;
  readonly ice: string;
  /** The bank account it is paid on; empty when it is paid in cash. */
  readonly rib: string;
  readonly version: number;
}

/**
 * How a cooperative sells before it says otherwise: it sends anywhere in the country at an ordinary price,
 * and takes cash at the door.
 */
export const DEFAULT_TERMS: SellerTerms = {
  rates: [{ place: '', price: centimes(45_00), days: 7 }],
  takesCash: true,
  vatRegime: 'exempt',
  taxId: '',
  businessTax: '',
  ice: '',
  rib: '',
  version: 0,
};
