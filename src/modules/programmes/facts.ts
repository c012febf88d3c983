import type { OrganisationId } from '#platform/ids';

/** A call was opened, or amended: from now on it reads so. */
export interface CallPublished {
  readonly name: 'call-opened' | 'call-amended';
  readonly organisationId: OrganisationId;
  readonly payload: { readonly call: string; readonly version: number; readonly hash: string };
}

export function callOpened(organisationId: OrganisationId, payload: CallPublished['payload']): CallPublished {
  return { name: 'call-opened', organisationId, payload };
}

export function callAmended(
  organisationId: OrganisationId,
  payload: CallPublished['payload'],
): CallPublished {
  return { name: 'call-amended', organisationId, payload };
}

/** A file was sent for a call. */
export interface ApplicationSubmitted {
  readonly name: 'application-submitted';
  readonly organisationId: OrganisationId;
  readonly payload: { readonly call: string; readonly application: string };
}

export function applicationSubmitted(
  organisationId: OrganisationId,
  payload: ApplicationSubmitted['payload'],
): ApplicationSubmitted {
  return { name: 'application-submitted', organisationId, payload };
}
