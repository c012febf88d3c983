import type { OrganisationId } from '#platform/ids';
import type { Day } from '#platform/time';
import type { Form, NewOfficer } from './amendment.ts';
import type { Founder } from './founder.ts';

/** What the register needs to know of a founder who becomes a member. */
export type FoundingMember = Pick<
  Founder,
  'nameLatin' | 'nameArabic' | 'gender' | 'birthYear' | 'phone' | 'function'
>;

interface Registered {
  readonly day: Day;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly nameZgh?: string;
  readonly address: string;
  readonly activity: string;
  readonly capitalCentimes: number;
  readonly court: string;
  readonly number: string;
  readonly founders: readonly FoundingMember[];
}

/** A clerk registered the cooperative of a file. Heard by the register, whose entry it becomes. */
export interface FileRegistered {
  readonly name: 'file-registered';
  readonly organisationId: OrganisationId;
  readonly payload: Registered;
}

/** A register gave the organisation of a file another number: the central one, that of crafts. */
export interface FileNumbered {
  readonly name: 'file-numbered';
  readonly organisationId: OrganisationId;
  readonly payload: {
    readonly scheme: 'central-register' | 'craft-register';
    readonly number: string;
    readonly day: Day;
  };
}

interface Amended {
  readonly decidedOn: Day;
  readonly filedOn: Day;
  readonly nameFr?: string;
  readonly nameAr?: string;
  readonly nameZgh?: string;
  readonly communeCode?: string;
  readonly address?: string;
  readonly activity?: string;
  readonly capitalCentimes?: number;
  readonly articles?: string;
  readonly officers?: readonly NewOfficer[];
  readonly becomes?: Form;
}

/** A clerk entered what a cooperative changed. Heard by the register, whose thread tells it. */
export interface FileAmended {
  readonly name: 'file-amended';
  readonly organisationId: OrganisationId;
  readonly payload: Amended;
}

export function fileAmended(organisationId: OrganisationId, payload: Amended): FileAmended {
  return { name: 'file-amended', organisationId, payload };
}

export function fileRegistered(organisationId: OrganisationId, payload: Registered): FileRegistered {
  return { name: 'file-registered', organisationId, payload };
}

export function fileNumbered(organisationId: OrganisationId, payload: FileNumbered['payload']): FileNumbered {
  return { name: 'file-numbered', organisationId, payload };
}
