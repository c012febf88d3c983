import type { OrganisationId } from '#platform/ids';

/**
 * Something that happened, said in the past participle. It travels with the transaction that made it true.
 */
export interface Fact<Name extends string = string, Payload = unknown> {
  readonly name: Name;
  readonly organisationId: OrganisationId;
  readonly payload: Payload;
}
