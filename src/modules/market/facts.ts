import type { OrganisationId } from '#platform/ids';

/** A thing on sale changed, came or went. Heard by the market's own listing. */
export interface ProductChanged {
  readonly name: 'product-changed';
  readonly organisationId: OrganisationId;
  readonly payload: { readonly product: string };
}

export function productChanged(organisationId: OrganisationId, product: string): ProductChanged {
  return { name: 'product-changed', organisationId, payload: { product } };
}

/** Of a thing on sale more or fewer are left, and nothing else changed. Heard by the market's own listing. */
export interface StockChanged {
  readonly name: 'stock-changed';
  readonly organisationId: OrganisationId;
  readonly payload: { readonly product: string };
}

export function stockChanged(organisationId: OrganisationId, product: string): StockChanged {
  return { name: 'stock-changed', organisationId, payload: { product } };
}

/** A cooperative told its story. Heard by the market's own lines of shops. */
export interface ShopTold {
  readonly name: 'shop-told';
  readonly organisationId: OrganisationId;
  readonly payload: Readonly<Record<string, never>>;
}

export function shopTold(organisationId: OrganisationId): ShopTold {
  return { name: 'shop-told', organisationId, payload: {} };
}
