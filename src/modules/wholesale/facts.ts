import type { OrganisationId } from '#platform/ids';

interface Fact<Name extends string, Payload> {
  readonly name: Name;
  readonly organisationId: OrganisationId;
  readonly payload: Payload;
}

/** Who buys counted a lot of a cooperative and signed for it. */
export type LotCounted = Fact<'lot-counted', { readonly lot: string }>;

/** A cooperative took back some of what a business had accepted. */
export type LotReturned = Fact<'lot-returned', { readonly lot: string }>;

export function lotCounted(organisationId: OrganisationId, lot: string): LotCounted {
  return { name: 'lot-counted', organisationId, payload: { lot } };
}

export function lotReturned(organisationId: OrganisationId, lot: string): LotReturned {
  return { name: 'lot-returned', organisationId, payload: { lot } };
}
