import { z } from 'zod';
import { lockedEntry } from '#modules/registry/server';
import { centimes, parseDirhams } from '#platform/money';
import { changes } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { westernDigits } from '#platform/text';
import { provinceCodeOf, regionCodeOf } from '#platform/territory';
import type { DeliveryRate } from '../../delivery/delivery.ts';
import { isRib, ribTyped } from '../../money/rib.ts';
import { VAT_REGIMES } from '../../money/goods-tax.ts';
import { mayPrepare } from '../../permissions.ts';
import { saveTerms } from './terms.sql.ts';

const DEAREST = centimes(2_000_00);
const MOST_DAYS = 30;
const ZONES = ['province', 'region', 'country'] as const;
const identifier = (form: RegExp, code: string) => z.string().trim().regex(form, code).default('');

/**
 * A cooperative says how it sells: where things are collected, what sending costs in its province, in its
 * region and elsewhere (nothing typed: not sent there), its tax numbers.
 */
export const keepTerms = changes({
  name: 'sales.keep-terms',
  input: z.object({
    cooperative: z.uuid(),
    pickUp: z.string().trim().max(200, 'too-long').default(''),
    cash: z.literal('yes').optional(),
    rates: z.partialRecord(
      z.enum(ZONES),
      z.object({ price: z.string().trim().max(20, 'too-long'), days: z.string().trim().max(3, 'too-long') }),
    ),
    vatRegime: z.enum(VAT_REGIMES, 'choose-one').default('exempt'),
    taxId: identifier(/^(\d{7,8})?$/, 'tax-id-unreadable'),
    businessTax: identifier(/^(\d{6,10})?$/, 'business-tax-unreadable'),
    ice: identifier(/^(\d{15})?$/, 'ice-unreadable'),
    rib: z
      .string()
      .transform(ribTyped)
      .refine((rib) => rib === '' || isRib(rib), 'rib-unreadable')
      .default(''),
  }),
  on: (tx, { cooperative }) => lockedEntry(tx, cooperative),
  may: (actor, entry) => mayPrepare(actor, entry),

  async run({ tx }, entry, { pickUp, cash, rates: typed, ...numbers }) {
    const places = {
      province: provinceCodeOf(entry.communeCode),
      region: regionCodeOf(entry.communeCode),
      country: '',
    };
    const rates: DeliveryRate[] = [];
    for (const zone of ZONES) {
      const read = readRate(typed[zone], places[zone], zone);
      if (!read.ok) return read;
      if (read.value !== undefined) rates.push(read.value);
    }
    if (rates.length === 0 && pickUp === '') return refused('no-way-to-deliver', 'pickUp');
    await saveTerms(tx, entry, {
      ...numbers,
      rates,
      takesCash: cash === 'yes',
      ...(pickUp !== '' && { pickUp }),
    });
    const { organisationId, communeCode } = entry;
    return ok({ organisationId, communeCode });
  },
});

function readRate(
  typed: { readonly price: string; readonly days: string } | undefined,
  place: string,
  zone: string,
): Result<DeliveryRate | undefined, 'rate-unreadable' | 'days-unreadable'> {
  if (typed === undefined || typed.price === '') return ok(undefined);
  const price = parseDirhams(westernDigits(typed.price));
  if (!price.ok || price.value > DEAREST) return refused('rate-unreadable', `price-${zone}`);
  const days = Number(westernDigits(typed.days === '' ? '7' : typed.days));
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    return refused('days-unreadable', `days-${zone}`);
  return ok({ place, price: price.value, days });
}
