import { z } from 'zod';
import { listByProduct } from '#modules/market/server';
import { organisationNames, registeredAmong } from '#modules/registry/server';
import { lifted, type Db } from '#platform/database/server';
import { centimes, plus, type Centimes } from '#platform/money';
import { query } from '#platform/operation/server';
import { bySeller, goodsOf, lineNow, lookedAtSince, type LineNow } from '../../cart/cart.ts';
import { rateTo, type DeliveryRate } from '../../delivery/delivery.ts';
import { collectable, type Collecting } from '../../delivery/cycle.ts';
import type { SellerTerms } from '../../delivery/seller-terms.ts';
import { listOfProducts } from '../cycle/cycle-thing.sql.ts';
import { listToCome } from '../cycle/cycle.sql.ts';
import { termsOf } from '../terms/terms.sql.ts';
import { listCart, listLookedAt } from './cart.sql.ts';

/** One cooperative's part of a cart. */
export interface CartPart {
  readonly organisationId: string;
  readonly name: { readonly fr: string; readonly ar: string };
  readonly terms: SellerTerms;
  readonly lines: readonly LineNow[];
  readonly goods: Centimes;
  /** What sending it to the commune asked costs; none where it is not sent. */
  readonly rate?: DeliveryRate;
  /** The points of open cycles where all of it may be collected. */
  readonly collected: readonly Collecting[];
}

/** What somebody means to buy, seen with today's eyes, and what it costs to send to a commune. */
export const myCart = query({
  name: 'sales.my-cart',
  input: z.object({ to: z.string().max(20).optional() }),
  toEverybody: true,
  async run({ db, actor, now }, { to }) {
    const parts = actor.kind === 'person' ? await seenParts(db, { personId: actor.personId, to, now }) : [];
    const goods = parts.reduce((sum, part) => plus(sum, part.goods), centimes(0));
    return {
      parts,
      goods,
      troubled: parts.some(({ lines }) => lines.some(({ trouble }) => trouble !== undefined)),
    };
  },
});

interface CartAsked {
  readonly personId: string;
  readonly to: string | undefined;
  readonly now: Date;
}

/** The parts with what others look at meanwhile: said on the page, of no weight when she orders. */
async function seenParts(db: Db, asked: CartAsked): Promise<CartPart[]> {
  const parts = await cartParts(db, asked);
  const pieces = parts
    .flatMap(({ lines }) => lines)
    .flatMap(({ product }) => (product?.stock === 'piece' ? [String(product.productId)] : []));
  const looked = { products: pieces, since: lookedAtSince(asked.now), notBy: asked.personId };
  const found = pieces.length === 0 ? new Set() : await lifted(db, () => listLookedAt(db, looked));
  return parts.map((part) => ({
    ...part,
    lines: part.lines.map((line) =>
      found.has(line.productId) ? { ...line, lookedAt: true as const } : line,
    ),
  }));
}

export async function cartParts(db: Db, { personId, to, now }: CartAsked): Promise<CartPart[]> {
  const lines = await listCart(db, personId);
  const groups = bySeller(lines);
  const sellers = [...groups.keys()];
  const products = await listByProduct(
    db,
    lines.map(({ productId }) => productId),
  );
  const named = await organisationNames(db, sellers);
  const open = await registeredAmong(db, sellers);
  const terms = await termsOf(db, sellers);
  const things = await listOfProducts(
    db,
    lines.map(({ productId }) => productId),
  );
  const cycles = things.length === 0 ? [] : await listToCome(db, now);
  return [...groups].map(([organisationId, own]) => {
    const said = terms.get(organisationId);
    if (said === undefined) throw new Error('terms are told of every seller asked');
    const rate = to === undefined ? undefined : rateTo(said, to);
    return {
      organisationId,
      name: named.get(organisationId) ?? { fr: '', ar: '' },
      terms: said,
      lines: own.map((line) =>
        lineNow(
          line,
          products.find(({ productId }) => productId === line.productId),
          open.has(organisationId),
        ),
      ),
      collected: collectable(own, things, cycles, now),
      goods: goodsOf(own),
      ...(rate !== undefined && { rate }),
    };
  });
}
