import { z } from 'zod';
import { kindOf, readPrice } from '#modules/market';
import { listByProduct } from '#modules/market/server';
import { lockedEntry } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { westernDigits } from '#platform/text';
import { BUYER_GROUPS } from '../../customer/customer.ts';
import { isGtin } from '../../deal/gtin.ts';
import { PACK_KINDS } from '../../deal/pack.ts';
import { mayDeliver } from '../../permissions.ts';
import { DayTyped, NumberTyped, short } from '../../typed-input.ts';
import { foodMayBeSold } from '../permit/food-may-be-sold.ts';
import { listOfCooperative, savePrice } from './list-price.sql.ts';

/**
 * A cooperative says what it asks of a group of buyers from a day on: the price, the fewest, how many a
 * carton or a pallet holds. What was ordered before keeps its price.
 */
export const keepPrice = changes({
  name: 'wholesale.keep-price',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid('choose-one'),
    group: z.enum(BUYER_GROUPS, 'choose-one'),
    from: DayTyped,
    price: short(20),
    minimum: NumberTyped.default(1),
    pack: NumberTyped.default(1),
    packKind: z.enum(PACK_KINDS, 'choose-one').default('unit'),
    gtin: short(20).default(''),
    ended: z.literal('yes').optional(),
  }),
  on: (tx, { cooperative }) => lockedEntry(tx, cooperative),
  may: (actor, entry) => mayDeliver(actor, entry),

  async run({ tx, now, today }, entry, { product: productId, ended, gtin: typed, ...said }) {
    const [product] = await listByProduct(tx, [productId]);
    if (product === undefined || product.organisationId !== entry.organisationId)
      return refused('product-not-yours', 'product');
    if (product.stock === 'piece' || kindOf(product.kind).stock === 'piece')
      return refused('piece-has-one-price', 'product');
    if (kindOf(product.kind).food && (product.facts.onssa ?? '') === '')
      return refused('onssa-missing', 'product');
    const sold = { kind: product.kind, cooperative: entry.organisationId };
    if (!(await foodMayBeSold(tx, sold, today))) return refused('permit-missing', 'product');
    if (said.from < today) return refused('price-in-the-past', 'from');
    const price = readPrice(said.price);
    if (!price.ok) return refused('price-unreadable', 'price');
    if (said.minimum < 1 || said.pack < 1) return refused('pack-of-nothing', 'pack');
    if (said.minimum % said.pack !== 0) return refused('minimum-not-whole', 'minimum', { pack: said.pack });
    const gtin = westernDigits(typed).replace(/\s/g, '');
    if (gtin !== '' && !isGtin(gtin)) return refused('gtin-wrong', 'gtin');
    const ours = gtin === '' ? [] : await listOfCooperative(tx, entry.organisationId);
    if (ours.some((one) => one.gtin === gtin && one.productId !== productId))
      return refused('gtin-taken', 'gtin');
    const version = { ...said, priceId: newId<'list-price'>(), productId, price: price.value, gtin };
    await savePrice(tx, entry, { ...version, ended: ended === 'yes' }, now);
    const { organisationId, communeCode } = entry;
    return ok({ organisationId, communeCode });
  },
});
