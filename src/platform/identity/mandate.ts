import type { MandateId, OrganisationId } from '#platform/ids';
import type { Reach } from '#platform/operation';
import type { Day } from '#platform/time';

/** A named list of verbs, stored as data. */
export interface Role {
  readonly role: string;
  readonly verbs: readonly string[];
}

/**
 * A role, within a reach, between two dates, on behalf of an organisation: an office, a programme or a
 * cooperative.
 */
export interface Mandate {
  readonly mandateId: MandateId;
  readonly role: string;
  readonly onBehalfOf: OrganisationId;
  readonly onBehalfName: string;
  readonly reach: Reach;
  readonly from: Day;
  /** Its last day; undefined while no end is set. */
  readonly to?: Day;
}

/** The role whose mandate over everything the first administrator receives. */
export const ADMINISTRATOR = 'administrator';

/**
 * The role of a person who acts for nobody but herself: no mandate, or something still to do before wearing
 * one.
 */
export const ONESELF = 'oneself';

/** What everybody signed in may do: see who she is, choose among her mandates, leave. */
const COMMON_VERBS: readonly string[] = [
  'identity.my-account',
  'identity.choose-language',
  'identity.choose-mandate',
  'identity.sign-out',
];

/** What everybody may do to her own account, whatever her mandate. */
const OWN_ACCOUNT_VERBS: readonly string[] = [
  ...COMMON_VERBS,
  'identity.revoke-session',
  'identity.revoke-other-sessions',
  'identity.change-pin',
  'identity.change-password',
  'identity.set-up-one-time-codes',
  'identity.add-passkey',
  'identity.remove-passkey',
];

/**
 * The verbs a session has of itself, beside those of the mandate worn. A person of the demonstration is
 * shared by all who try it: nobody changes how she enters, or ends the visits of others.
 */
export function ownVerbs(kind: 'member' | 'staff' | 'story'): readonly string[] {
  return kind === 'story' ? COMMON_VERBS : OWN_ACCOUNT_VERBS;
}

/** Whether a mandate may be worn on a day: both its first and its last day count. */
export function mandateIsCurrent(mandate: { readonly from: Day; readonly to?: Day }, today: Day): boolean {
  return mandate.from <= today && (mandate.to === undefined || today <= mandate.to);
}

/** The reach as its columns say it. Throws on a kind that does not exist, which the database refuses too. */
export function reachOf(kind: string, place: string | null | undefined): Reach {
  if (kind === 'everything' || kind === 'organisation') return { kind };
  if (kind === 'place' && typeof place === 'string') return { kind, place };
  throw new Error('a mandate without reach');
}
