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
