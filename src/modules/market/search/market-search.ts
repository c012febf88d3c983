import { z } from 'zod';
import type { Centimes } from '#platform/money';
import type { Photo } from '#platform/pictures';
import { isKind, type StockKind } from '../product/kind.ts';
import { readPrice } from '../product/price.ts';
import type { Told } from '../product/product.ts';
import { COLOURS, type Colour } from './colour.ts';
import { MARKS, type Mark } from './mark.ts';
import { SIZES, type Size } from './size.ts';

/** One thing on sale, as lists show it. */
export interface Listing {
  readonly productId: string;
  readonly organisationId: string;
  readonly communeCode: string;
  readonly kind: string;
  readonly stock: StockKind;
  readonly name: Told;
  readonly seller: Told;
  readonly price: Centimes;
  readonly left: number;
  readonly photo: Photo | null;
}

export const MARKET_ORDERS = ['best', 'cheapest', 'dearest'] as const;

/** What of the market is shown. */
export interface MarketSearch {
  readonly kind?: string;
  /** A region, a province or a commune, by its code. */
  readonly place?: string;
  readonly colour?: Colour;
  readonly size?: Size;
  readonly mark?: Mark;
  readonly least?: Centimes;
  readonly most?: Centimes;
  readonly order: (typeof MARKET_ORDERS)[number];
  readonly skip?: number;
}

/** Things of a page: eight rows of two on a phone, whose pictures a slow network has to bring. */
export const MARKET_PAGE = 16;

/** How many things are counted one by one: ten pages; beyond, the market says "more than". */
export const COUNTED = 10 * MARKET_PAGE;

const price = z.string().max(40).optional();

/** A place of the address: a region, a province or a commune; what is none is not asked. */
export const PlaceAsked = z
  .string()
  .regex(/^\d\d(\.\d{3}(\.\d\d\.\d\d)?)?$/)
  .optional()
  .catch(undefined);

/** How many lines of the address were seen before. */
export const SkipAsked = z.coerce.number().int().min(0).max(5_000).optional().catch(undefined);

/** The questions of the address of the market. What cannot be read is left out, as if not asked. */
export const MarketAsked = z.object({
  q: z.string().trim().max(120).optional(),
  kind: z.string().optional(),
  place: PlaceAsked,
  colour: z.enum(COLOURS).optional().catch(undefined),
  size: z.enum(SIZES).optional().catch(undefined),
  mark: z.enum(MARKS).optional().catch(undefined),
  least: price,
  most: price,
  order: z.enum(MARKET_ORDERS).catch('best').default('best'),
  skip: SkipAsked,
});

export function marketSearch(asked: z.infer<typeof MarketAsked>): MarketSearch {
  const bound = (typed: string | undefined): Centimes | undefined => {
    const read = typed === undefined ? undefined : readPrice(typed);
    return read?.ok === true ? read.value : undefined;
  };
  const [least, most] = [bound(asked.least), bound(asked.most)];
  return {
    order: asked.order,
    ...(asked.kind !== undefined && isKind(asked.kind) && { kind: asked.kind }),
    ...(asked.place !== undefined && { place: asked.place }),
    ...(asked.colour !== undefined && { colour: asked.colour }),
    ...(asked.size !== undefined && { size: asked.size }),
    ...(asked.mark !== undefined && { mark: asked.mark }),
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
    ...(asked.skip !== undefined && { skip: asked.skip }),
  };
}
