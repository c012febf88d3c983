import { told, type Told } from '#modules/market';
import type { CommissionPart, GoodsTax } from '#modules/sales';
import type { Id, OrganisationId, PersonId } from '#platform/ids';
import { centimes, plus, times, type Centimes } from '#platform/money';
import type { Locale } from '#platform/text';
import type { Day } from '#platform/time';
import type { QualityPoint } from '../quality/quality-point.ts';
import { creditedOf, type Lot } from './lot.ts';
import type { PackKind } from './pack.ts';

export type DealId = Id<'deal'>;

/** A business as it was on the day it ordered. */
export interface DealBuyer {
  readonly name: string;
  readonly ice: string;
  readonly place: string;
  readonly address: string;
  readonly contact: string;
  readonly phone: string;
}

/** One order of a business, filled by one cooperative or several. Who gathers it answers for the delivery. */
export interface Deal {
  /** Who gathers: a union, or the cooperative that makes most of it. */
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
  readonly dealId: DealId;
  readonly personId: PersonId;
  /** What the buyer writes on a transfer. */
  readonly reference: string;
  readonly requestId?: string;
  readonly title: string;
  /** In Arabic as well, when it is the name of a thing on a list. */
  readonly titleAr?: string;
  readonly details: string;
  readonly standard: string;
  readonly buyer: DealBuyer;
  /** Where it is delivered. */
  readonly place: string;
  readonly wantedOn: Day;
  readonly termDays: number;
  readonly points: readonly QualityPoint[];
  readonly state: 'open' | 'closed';
  readonly placedAt: Date;
  readonly version: number;
}

/** What an order is called for a reader: in her language where it is known. */
export function dealTitle({ title, titleAr = '' }: Pick<Deal, 'title' | 'titleAr'>, locale: Locale): string {
  return told({ fr: title, ar: titleAr }, locale);
}

/** Where a cooperative's part stands: asked from a list, agreed, declined. */
export type PartState = 'asked' | 'agreed' | 'declined';

/** The tax of what leaves the country, and since when it is known to leave. */
export interface TaxAbroad {
  /** An instant, as it is written in rows. */
  readonly since: string;
  readonly perMille: number;
  readonly exemption: string;
  readonly leaves: boolean;
}

/** The part of one cooperative: its quota, and everything its price was on the day of ordering. */
export interface Part {
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
  readonly partId: Id<'part'>;
  readonly dealId: DealId;
  readonly productId?: string;
  readonly kind: string;
  readonly name: Told;
  readonly quantity: number;
  readonly price: Centimes;
  readonly pack: number;
  readonly packKind: PackKind;
  readonly gtin: string;
  readonly promisedOn: Day;
  /** What the house keeps, as decided on that day. */
  readonly commission: readonly CommissionPart[];
  readonly commissionTaxPerMille: number;
  readonly taxPerMille: number;
  readonly taxExemption: string;
  /** Its tax since the papers for abroad were written: what was told when it was ordered stays beside it. */
  readonly abroad?: TaxAbroad;
  readonly state: PartState;
  /** How many are kept for it in the store of its cooperative, and under which id. */
  readonly kept: number;
  readonly keepingId?: string;
}

/** How far a part has come. */
export interface Progress {
  readonly accepted: number;
  /** Prepared or on its way, not looked at yet. */
  readonly coming: number;
  /** Refused or missing, and not to be delivered again. */
  readonly credited: number;
  /** Still to be prepared. */
  readonly left: number;
}

export function progressOf(
  { quantity, state }: Pick<Part, 'quantity' | 'state'>,
  lots: readonly Lot[],
): Progress {
  const accepted = lots.reduce(
    (sum, lot) => sum + (lot.state === 'checked' ? lot.accepted - lot.returned : 0),
    0,
  );
  const coming = lots.reduce((sum, lot) => sum + (lot.state === 'checked' ? 0 : lot.quantity), 0);
  const credited = lots.reduce((sum, lot) => sum + creditedOf(lot), 0);
  const left = state === 'declined' ? 0 : quantity - accepted - coming - credited;
  return { accepted, coming, credited, left };
}

/** The tax of a lot: as ordered, or of goods for abroad when it was counted after that was known. */
export function taxOfLot(
  { taxPerMille, taxExemption, abroad }: Pick<Part, 'taxPerMille' | 'taxExemption' | 'abroad'>,
  { checkedAt }: Pick<Lot, 'checkedAt'>,
): GoodsTax {
  const atHome = { perMille: taxPerMille, exemption: taxExemption, leaves: false };
  if (abroad === undefined || checkedAt === undefined || checkedAt < new Date(abroad.since)) return atHome;
  const { since: _, ...tax } = abroad;
  return tax;
}

/** What a part is worth to the buyer: its quota less what was credited; nothing of what was declined. */
export function worthOf(part: Pick<Part, 'quantity' | 'price' | 'state'>, lots: readonly Lot[]): Centimes {
  if (part.state === 'declined') return centimes(0);
  return times(part.price, part.quantity - progressOf(part, lots).credited);
}

export function sumOf(amounts: readonly Centimes[]): Centimes {
  return amounts.reduce((sum, amount) => plus(sum, amount), centimes(0));
}

/** A delivery note: what left together, whoever made it. */
export interface DeliveryNote {
  readonly noteId: Id<'delivery-note'>;
  readonly number: string;
  readonly carrier: string;
  readonly madeAt: Date;
}
