import type { OrganisationId } from '#platform/ids';

/** One cooperative's part of a large order, whose money is kept like that of any order, by its own id. */
export interface SoldPart {
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
  readonly partId: string;
}
