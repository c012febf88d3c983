import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { centimes } from '#platform/money';
import type { Held } from '#platform/operation/server';
import type { DeliveryRate } from '../../delivery/delivery.ts';
import { DEFAULT_TERMS, type SellerTerms } from '../../delivery/seller-terms.ts';
import { VAT_REGIMES } from '../../money/goods-tax.ts';

interface Row extends Omit<SellerTerms, 'rates' | 'pickUp' | 'vatRegime'> {
  readonly organisationId: string;
  readonly pickUp: string;
  readonly vatRegime: string;
  readonly rates: readonly (Omit<DeliveryRate, 'price'> & { readonly price: number })[];
}

/** How some cooperatives sell; who said nothing yet sells as everybody does at first. */
export async function termsOf(
  db: Db,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, SellerTerms>> {
  const found = await sql<Row>`
    select t.organisation_id as "organisationId", t.pick_up as "pickUp", t.takes_cash as "takesCash",
      t.vat_regime as "vatRegime", t.tax_id as "taxId", t.business_tax as "businessTax", t.ice,
      t.rib, t.version,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'place', r.place, 'price', r.price_centimes, 'days', r.days) order by r.place), '[]')
        from sales.delivery_rate r where r.organisation_id = t.organisation_id) as rates
    from sales.seller_terms t where t.organisation_id = any(${[...organisationIds]}::uuid[])`.execute(db);
  const told = new Map(found.rows.map(({ organisationId, ...row }) => [organisationId, termsIn(row)]));
  return new Map(organisationIds.map((id) => [id, told.get(id) ?? DEFAULT_TERMS]));
}

function termsIn({ rates, pickUp, vatRegime, ...row }: Omit<Row, 'organisationId'>): SellerTerms {
  return {
    ...row,
    vatRegime: VAT_REGIMES.find((one) => one === vatRegime) ?? 'exempt',
    rates: rates.map(({ price, ...rate }) => ({ ...rate, price: centimes(price) })),
    ...(pickUp !== '' && { pickUp }),
  };
}

/** Writes how a cooperative sells, in place of what it said before. */
export async function saveTerms(
  tx: Tx,
  { organisationId, communeCode }: Held<{ readonly organisationId: string; readonly communeCode: string }>,
  terms: Omit<SellerTerms, 'version'>,
): Promise<void> {
  const of = { organisation_id: organisationId, commune_code: communeCode };
  const said = {
    pick_up: terms.pickUp ?? '',
    takes_cash: terms.takesCash,
    vat_regime: terms.vatRegime,
    tax_id: terms.taxId,
    business_tax: terms.businessTax,
    ice: terms.ice,
    rib: terms.rib,
  };
  await tx
    .insertInto('sales.seller_terms')
    .values({ ...of, ...said, version: 1 })
    .onConflict((clash) =>
      clash.column('organisation_id').doUpdateSet({ ...said, version: sql`seller_terms.version + 1` }),
    )
    .execute();
  await sql`delete from sales.delivery_rate where organisation_id = ${organisationId}`.execute(tx);
  for (const { place, price, days } of terms.rates)
    await tx
      .insertInto('sales.delivery_rate')
      .values({ ...of, place, price_centimes: price, days })
      .execute();
}
