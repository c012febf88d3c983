import type { OrganisationId } from '#platform/ids';

interface Fact<Name extends string, Payload> {
  readonly name: Name;
  readonly organisationId: OrganisationId;
  readonly payload: Payload;
}

/** Who buys counted a lot of a cooperative and signed for it. */
export type LotCounted = Fact<'lot-counted', { readonly lot: string }>;

export function lotCounted(organisationId: OrganisationId, lot: string): LotCounted {
  return { name: 'lot-counted', organisationId, payload: { lot } };
}
