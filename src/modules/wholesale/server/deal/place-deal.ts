import { parametersOn } from '#modules/law/server';
import type { Told } from '#modules/market';
import { lockedEntry } from '#modules/registry/server';
import { goodsTax, referenceOf } from '#modules/sales';
import { commissionOnDay, termsOf } from '#modules/sales/server';
import { newId, type OrganisationId } from '#platform/ids';
import { times, type Centimes } from '#platform/money';
import type { Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { addDays } from '#platform/time';
import { creditFits, type Customer } from '../../customer/customer.ts';
import { sumOf, type Deal, type Part } from '../../deal/deal.ts';
import type { PackKind } from '../../deal/pack.ts';
import { insertDeal } from './deal.sql.ts';
import { owedBy } from './owed-by.ts';
import { insertParts } from './part.sql.ts';

/** What one cooperative is to make of a new order. */
export interface PlannedPart {
  readonly organisationId: OrganisationId;
  readonly kind: string;
  readonly name: Told;
  readonly productId?: string;
  readonly quantity: number;
  readonly price: Centimes;
  readonly pack: number;
  readonly packKind: PackKind;
  readonly gtin: string;
  /** Days it needs, from today. */
  readonly days: number;
  readonly state: 'asked' | 'agreed';
}

type ToldDeal = Pick<
  Deal,
  'title' | 'titleAr' | 'details' | 'standard' | 'place' | 'wantedOn' | 'points' | 'requestId'
>;

interface Placing {
  readonly customer: Customer;
  readonly told: ToldDeal;
  readonly parts: readonly PlannedPart[];
  /** Who gathers; without it the cooperative that makes most. */
  readonly gatherer?: string;
}

/**
 * A step: writes an order and its parts, everything about price, commission and tax as it is today. Refused
 * when a cooperative may not sell now, or when the business would owe more than it may.
 */
export async function placeDeal(
  work: Work,
  { customer, told, parts: planned, gatherer }: Placing,
): Promise<Result<Deal, 'ceiling-reached' | 'seller-closed'>> {
  const { tx, now } = work;
  const asked = sumOf(planned.map(({ price, quantity }) => times(price, quantity)));
  const fits = creditFits(customer, { owed: await owedBy(tx, customer.personId), asked });
  if (!fits.ok) return fits;
  const largest = planned.toSorted((a, b) => b.quantity - a.quantity)[0];
  const gathering = await lockedEntry(tx, gatherer ?? largest?.organisationId ?? '');
  if (gathering === undefined || gathering.state !== 'registered') return refused('seller-closed');
  const dealId = newId<'deal'>();
  const { name, ice, place, address, contact, phone } = customer;
  const deal: Deal = {
    ...told,
    organisationId: gathering.organisationId,
    communeCode: gathering.communeCode,
    dealId,
    personId: customer.personId,
    reference: referenceOf(dealId),
    buyer: { name, ice, place, address, contact, phone },
    termDays: customer.termDays,
    state: 'open',
    placedAt: now,
    version: 1,
  };
  const parts = await partsOf(work, deal, planned);
  if (!parts.ok) return parts;
  await insertDeal(tx, deal);
  await insertParts(tx, deal, parts.value);
  return ok(deal);
}

/** The parts with all that is frozen in them; their cooperatives held in one order, whoever places. */
async function partsOf(
  { tx, today }: Work,
  { dealId }: Deal,
  planned: readonly PlannedPart[],
): Promise<Result<Part[], 'seller-closed'>> {
  const law = await parametersOn(tx, today);
  const commission = await commissionOnDay(tx, today);
  const terms = await termsOf(
    tx,
    planned.map(({ organisationId }) => organisationId),
  );
  const parts: Part[] = [];
  for (const { days, ...plan } of planned.toSorted((a, b) =>
    a.organisationId < b.organisationId ? -1 : 1,
  )) {
    const entry = await lockedEntry(tx, plan.organisationId);
    if (entry === undefined || entry.state !== 'registered') return refused('seller-closed');
    const tax = goodsTax(plan.kind, {
      regime: terms.get(plan.organisationId)?.vatRegime ?? 'exempt',
      destination: 'morocco',
      law,
    });
    parts.push({
      ...plan,
      communeCode: entry.communeCode,
      partId: newId(),
      dealId,
      promisedOn: addDays(today, days),
      commission,
      commissionTaxPerMille: law.vatStandardPerMille,
      taxPerMille: tax.perMille,
      taxExemption: tax.exemption,
      kept: 0,
    });
  }
  return ok(
    planned.flatMap(({ organisationId }) => parts.find((one) => one.organisationId === organisationId) ?? []),
  );
}
