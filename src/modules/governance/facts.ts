import type { OrganisationId } from '#platform/ids';
import type { Day } from '#platform/time';
import type { Declared } from './declaration/typed.ts';

/** A cooperative confirmed what it declared of a year. */
export interface DeclarationConfirmed {
  readonly name: 'declaration-confirmed';
  readonly organisationId: OrganisationId;
  readonly payload: {
    readonly year: number;
    /** The day it was confirmed. */
    readonly day: Day;
    readonly declared: Declared;
  };
}

export function declarationConfirmed(
  organisationId: OrganisationId,
  payload: DeclarationConfirmed['payload'],
): DeclarationConfirmed {
  return { name: 'declaration-confirmed', organisationId, payload };
}
