import type { OrganisationId } from '#platform/ids';
import type { Day } from '#platform/time';

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

/** A reviewer declared whether she has an interest in a file, or sent what she gave it. */
export interface ReviewMoved {
  readonly name: 'interest-declared' | 'review-submitted';
  readonly organisationId: OrganisationId;
  readonly payload: { readonly review: string };
}

export function interestDeclared(
  organisationId: OrganisationId,
  payload: ReviewMoved['payload'],
): ReviewMoved {
  return { name: 'interest-declared', organisationId, payload };
}

export function reviewSubmitted(
  organisationId: OrganisationId,
  payload: ReviewMoved['payload'],
): ReviewMoved {
  return { name: 'review-submitted', organisationId, payload };
}

/** The selection of a lot was adopted by minutes: whoever is awarded, with what amount. */
export interface SelectionAdopted {
  readonly name: 'selection-adopted';
  readonly organisationId: OrganisationId;
  readonly payload: {
    readonly call: string;
    readonly programme: string;
    readonly titleFr: string;
    readonly titleAr: string;
    readonly edition: string;
    readonly lot: string;
    /** Who pays, as the call names it. */
    readonly sponsor: string;
    readonly run: string;
    readonly minutes: string;
    /** The day of the committee. */
    readonly day: Day;
    readonly awards: readonly {
      readonly organisation: string;
      readonly application: string;
      readonly amount: number;
    }[];
  };
}

export function selectionAdopted(
  organisationId: OrganisationId,
  payload: SelectionAdopted['payload'],
): SelectionAdopted {
  return { name: 'selection-adopted', organisationId, payload };
}

/** An award was declined: its place is free, or another was called to it. */
export interface AwardDeclined {
  readonly name: 'award-declined';
  readonly organisationId: OrganisationId;
  readonly payload: {
    readonly call: string;
    readonly run: string;
    readonly lot: string;
    readonly application: string;
    readonly day: Day;
  };
}

export function awardDeclined(
  organisationId: OrganisationId,
  payload: AwardDeclined['payload'],
): AwardDeclined {
  return { name: 'award-declined', organisationId, payload };
}

/** A file was given up by its applicant, once its call had closed. */
export interface ApplicationWithdrawn {
  readonly name: 'application-withdrawn';
  readonly organisationId: OrganisationId;
  readonly payload: {
    readonly call: string;
    readonly application: string;
    readonly lot: string;
    readonly day: Day;
    readonly reason: string;
    readonly by: string;
  };
}

export function applicationWithdrawn(
  organisationId: OrganisationId,
  payload: ApplicationWithdrawn['payload'],
): ApplicationWithdrawn {
  return { name: 'application-withdrawn', organisationId, payload };
}
