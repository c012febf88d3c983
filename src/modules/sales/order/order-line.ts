import type { ProductFacts, Told } from '#modules/market';
import type { Id } from '#platform/ids';
import type { Centimes } from '#platform/money';
import type { Photo } from '#platform/pictures';
import type { CommissionTaken } from '../money/commission.ts';
import type { LineBatch, LineMaking } from './line-making.ts';

export type LineId = Id<'order-line'>;

/** A line of an order, as it was told on the day it was placed: nothing here follows later changes. */
export interface OrderLine {
  readonly lineId: LineId;
  readonly productId: string;
  readonly kind: string;
  readonly name: Told;
  /** The words and measures of the thing; older lines have none. */
  readonly text?: Told;
  readonly facts?: ProductFacts;
  /** Who made it, and of which batch it is, as far as somebody told. */
  readonly making?: LineMaking;
  readonly batches?: readonly LineBatch[];
  readonly number?: number;
  readonly photo?: Photo;
  readonly quantity: number;
  /** How many of them came back; how many are asked back and did not come yet. */
  readonly returned?: number;
  readonly askedBack?: number;
  readonly price: Centimes;
  /** Whether she may change her mind: not for what spoils, nor what was made to her measure. */
  readonly returnable: boolean;
  readonly commission: readonly CommissionTaken[];
  readonly commissionSum: Centimes;
  readonly commissionTax: Centimes;
  readonly taxPerMille: number;
  /** Why no tax is charged: an article of the tax code; empty when it is. */
  readonly taxExemption: string;
}

/** Who gets a parcel, and where: a quarter and a landmark say more than a street and a number. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly email?: string;
  /** The business she buys for, and its number (ICE), for the invoice. */
  readonly company?: string;
  readonly ice?: string;
  /** The code of the province or prefecture, by which sending is priced. */
  readonly place: string;
  readonly city: string;
  readonly quarter: string;
  readonly landmark: string;
  /** The language she is written to in. */
  readonly locale: string;
}
