import type { OrganisationId } from '#platform/ids';

interface Fact<Name extends string, Payload> {
  readonly name: Name;
  readonly organisationId: OrganisationId;
  readonly payload: Payload;
}

interface Recall {
  readonly product: string;
  readonly batch: string;
  /** What is printed on its jars, and why it is called back. */
  readonly code: string;
  readonly why: string;
}

/** A cooperative called a batch back. */
export type BatchRecalled = Fact<'batch-recalled', Recall>;

export function batchRecalled(organisationId: OrganisationId, recall: Recall): BatchRecalled {
  return { name: 'batch-recalled', organisationId, payload: recall };
}
