import type { Id, OrganisationId } from '#platform/ids';
import type { Centimes } from '#platform/money';
import type { Photo } from '#platform/pictures';
import { refused, ok, type Result } from '#platform/result';
import type { StockKind } from './kind.ts';

export type ProductId = Id<'product'>;

/** Where a thing stands: being told, on sale, put away for a while, gone for good. */
export const PRODUCT_STATES = ['draft', 'on-sale', 'put-away', 'gone'] as const;

export type ProductState = (typeof PRODUCT_STATES)[number];

/** Each move of a thing, from where and to where. */
export const PRODUCT_MOVES = {
  publish: { from: ['draft', 'put-away'], to: 'on-sale' },
  'put-away': { from: ['on-sale'], to: 'put-away' },
  'sell-out': { from: ['on-sale', 'put-away'], to: 'gone' },
} as const satisfies Record<string, { from: readonly ProductState[]; to: ProductState }>;

export type ProductMove = keyof typeof PRODUCT_MOVES;

/** Two texts; French or Arabic may be missing while it is a draft. */
export interface Told {
  readonly fr: string;
  readonly ar: string;
}

/** Things said of a piece or a jar, each where it has a sense. */
export interface ProductFacts {
  readonly technique?: string;
  readonly materials?: string;
  readonly motifs?: string;
  /** Words everybody uses for these three, by code (`craft-words.json`), beside what is written freely. */
  readonly techniqueCodes?: readonly string[];
  readonly materialCodes?: readonly string[];
  readonly motifCodes?: readonly string[];
  readonly colours?: readonly string[];
  readonly lengthMillimetres?: number;
  readonly widthMillimetres?: number;
  readonly weightGrams?: number;
  readonly knotsPerSquareDecimetre?: number;
  readonly daysOfWork?: number;
  /** The stamp of the craft delegation: its grade and its number. */
  readonly stampGrade?: string;
  readonly stampNumber?: string;
  readonly care?: string;
  /** Of what is eaten or put on the skin, as its label says it. */
  readonly ingredients?: string;
  readonly allergens?: string;
  readonly storage?: string;
  /** The authorisation or approval of the food safety office (ONSSA). */
  readonly onssa?: string;
  /** The code of the Harmonised System, of 4 to 10 digits, as who exports checked it. */
  readonly hsCode?: string;
}

/** A thing a cooperative sells. */
export interface Product {
  readonly organisationId: OrganisationId;
  readonly productId: ProductId;
  readonly communeCode: string;
  readonly kind: string;
  readonly stock: StockKind;
  readonly state: ProductState;
  readonly name: Told;
  readonly text: Told;
  readonly facts: ProductFacts;
  readonly price: Centimes;
  /** How many are left, of what is counted by number; 1 or 0 of a piece. */
  readonly left: number;
  readonly photos: readonly Photo[];
  readonly offeredAt: Date;
  readonly version: number;
}

export function moved(
  state: ProductState,
  move: ProductMove,
): Result<ProductState, 'product-move-not-allowed'> {
  const { from, to } = PRODUCT_MOVES[move];
  return from.some((each) => each === state) ? ok(to) : refused('product-move-not-allowed');
}

export type Lacking = 'name-fr' | 'name-ar' | 'text-fr' | 'text-ar' | 'photo' | 'nothing-left';

/** What a thing lacks to be shown to buyers: name and text in both languages, a photo, something to sell. */
export function lackingOf(product: Pick<Product, 'name' | 'text' | 'photos' | 'left' | 'stock'>): Lacking[] {
  return [
    ...(product.name.fr === '' ? ['name-fr' as const] : []),
    ...(product.name.ar === '' ? ['name-ar' as const] : []),
    ...(product.text.fr === '' ? ['text-fr' as const] : []),
    ...(product.text.ar === '' ? ['text-ar' as const] : []),
    ...(product.photos.length === 0 ? ['photo' as const] : []),
    ...(product.left < 1 && product.stock !== 'made-to-order' ? ['nothing-left' as const] : []),
  ];
}
