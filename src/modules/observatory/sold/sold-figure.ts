import type { Centimes } from '#platform/money';

/** What sold things are told apart by. */
export const SOLD_BY = ['kind', 'region', 'channel', 'month'] as const;

export type SoldBy = (typeof SOLD_BY)[number];

/** What was sold and received: goods without their delivery, at the price paid. */
export interface SoldLine {
  /** A kind, the code of a region, a way of selling, or a month. */
  readonly key: string;
  readonly goods: Centimes;
  /** Of these goods, what cooperatives of women only sold, as the register knew them that day. */
  readonly womenGoods: Centimes;
  readonly things: number;
  readonly sellers: number;
}

/** Nothing is told of a line that stands for so few cooperatives that it would speak of each of them. */
export interface PublicSoldLine extends Omit<SoldLine, 'goods' | 'womenGoods' | 'things' | 'sellers'> {
  readonly shown?: Omit<SoldLine, 'key'>;
}
