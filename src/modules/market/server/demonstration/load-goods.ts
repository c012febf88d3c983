import { z } from 'zod';
import { database, inTransaction, type Db, type Tx } from '#platform/database/server';
import { centimes } from '#platform/money';
import { databaseScope, SYSTEM } from '#platform/operation';
import { kindOf, STOCK_KINDS } from '../../product/kind.ts';
import { hold, type Work } from '#platform/operation/server';
import type { Product, ProductFacts } from '../../product/product.ts';
import { tellProduct } from '../product/tell-product.ts';
import { writeListings } from '../search/write-listings.ts';
import { keepReviews } from '../review/keep-reviews.ts';
import { judgeHeld, reviewsOf } from '../review/review.sql.ts';
import { insertStory } from '../shop/shop.sql.ts';
import { goodPicture, GOOD_PICTURE_SIZE } from './good-picture.ts';
import goods from './goods.json' with { type: 'json' };
import stories from './stories.json' with { type: 'json' };

/** A shop of the demonstration: whose, and what kinds of things it makes. */
export interface DemonstrationShop {
  readonly organisationId: string;
  readonly communeCode: string;
  readonly kinds: readonly string[];
}

const GOOD = z.object({
  kind: z.string(),
  /** When it is not counted as its kind usually is. */
  stock: z.enum(STOCK_KINDS).optional(),
  fr: z.string(),
  ar: z.string(),
  textFr: z.string(),
  textAr: z.string(),
  price: z.number(),
  facts: z.custom<ProductFacts>(),
});
const GOODS = z.array(GOOD).parse(goods);

const HOUR_MS = 3_600_000;
/** Puts invented things on sale in the shops of the demonstration; their pictures are woven drawings. */
export async function loadGoods(
  shops: readonly DemonstrationShop[],
  now: Date,
  db: Db = database(),
): Promise<number> {
  const pictures = new Map<string, Uint8Array>();
  for (const good of GOODS) pictures.set(good.fr, await goodPicture(good));
  const told: string[] = [];
  await inTransaction(
    databaseScope(SYSTEM),
    async (tx) => {
      for (const [place, shop] of shops.entries()) {
        const mine = GOODS.filter(
          ({ kind, stock }) => shop.kinds.includes(kind) || shop.kinds.includes(`${kind}:${stock}`),
        );
        for (const [at, good] of mine.entries()) {
          const offered = new Date(now.getTime() - (place * 7 + at * 31) * HOUR_MS);
          const work = { tx, now: offered, actor: SYSTEM, announce: () => undefined };
          const product = await tellProduct(work, shop, {
            kind: good.kind,
            stock: good.stock ?? kindOf(good.kind).stock,
            name: { fr: good.fr, ar: good.ar },
            text: { fr: good.textFr, ar: good.textAr },
            facts: good.facts,
            price: varied(good.price, place),
            left: kindOf(good.kind).stock === 'piece' ? 1 : 3 + ((place * 5 + at * 3) % 40),
            pictures: [
              {
                bytes: pictures.get(good.fr) ?? new Uint8Array(),
                mediaType: 'image/png',
                ...GOOD_PICTURE_SIZE,
                name: `${good.kind}.png`,
                isIllustration: true,
              },
            ],
          });
          await claim(work, product, place);
          told.push(product.productId);
        }
      }
      await tellStories(tx, shops, now);
      await writeListings(tx, told);
    },
    db,
  );
  return told.length;
}

/** What the words of a thing claim waits for an office; in every other shop it has been confirmed. */
async function claim(work: Pick<Work, 'tx' | 'now'>, product: Product, place: number): Promise<void> {
  const held = hold(product);
  await keepReviews(work, held, product);
  if (place % 2 === 1) return;
  for (const review of await reviewsOf(work.tx, product)) {
    const paper = {
      reason: `Certificat n° 2024-${100 + place}, organisme agréé`,
      decider: 'Marché',
      now: work.now,
    };
    await judgeHeld(work.tx, hold(review), { state: 'confirmed', ...paper });
  }
}

/** Each invented story is told by the first shop which makes such things and has none. */
async function tellStories(tx: Tx, shops: readonly DemonstrationShop[], now: Date): Promise<void> {
  const silent = new Set(shops);
  for (const { kinds, fr, ar } of stories) {
    const shop = [...silent].find((one) => kinds.some((kind) => one.kinds.includes(kind)));
    if (shop === undefined) continue;
    silent.delete(shop);
    const { organisationId, communeCode } = shop;
    await insertStory(tx, { organisationId, communeCode, story: { fr, ar }, version: 1 }, now);
  }
}

/** Neighbours do not ask the same: up to a tenth more or less, in whole dirhams. */
function varied(price: number, place: number) {
  const tenths = ((place * 7) % 21) - 10;
  return centimes(Math.max(100, Math.round((price * (100 + tenths)) / 10_000) * 100));
}
