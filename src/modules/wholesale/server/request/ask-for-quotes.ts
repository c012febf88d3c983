import { z } from 'zod';
import { isKind } from '#modules/market';
import { sellersOf } from '#modules/market/server';
import { communesOfOrganisations, entrySummary, registeredAmong } from '#modules/registry/server';
import { lifted, type Db } from '#platform/database/server';
import { asId, newId } from '#platform/ids';
import { creates } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { levelOf } from '#platform/territory';
import { isSomebody } from '../../permissions.ts';
import { ADDRESSED, datesFit, MOST_ASKED, type Addressed, type QuoteRequest } from '../../request/request.ts';
import { DayTyped, NumberTyped, ProvinceTyped, short } from '../../typed-input.ts';
import { findCustomer } from '../customer/customer.sql.ts';
import { tellAsked } from './tell-asked.ts';
import { insertAsked } from './answer.sql.ts';
import { insertRequest } from './request.sql.ts';

/**
 * A business describes what it wants, and asks cooperatives by name, a union that gathers, or all who make
 * such things in a region.
 */
export const askForQuotes = creates({
  name: 'wholesale.ask-for-quotes',
  input: z.object({
    title: short(120).min(2, 'name-too-short'),
    kind: z.string().refine(isKind, 'choose-one'),
    quantity: NumberTyped.pipe(z.number().min(1, 'number-unreadable')),
    details: short(1000).default(''),
    standard: short(200).default(''),
    wantedOn: DayTyped,
    answerBy: DayTyped,
    place: ProvinceTyped,
    addressed: z.enum(ADDRESSED, 'choose-one'),
    region: z
      .string()
      .refine((code) => code === '' || levelOf(code) === 'region', 'choose-one')
      .default(''),
    union: z.uuid().optional(),
    cooperatives: z.array(z.uuid()).max(MOST_ASKED, 'too-long').default([]),
  }),
  may: (actor) => isSomebody(actor),

  async run(work, { addressed, region, union, cooperatives, ...wanted }) {
    const { tx, actor, now, today } = work;
    if (actor.kind !== 'person') return refused('forbidden');
    const customer = await findCustomer(tx, actor.personId);
    if (customer?.state !== 'accepted') return refused('customer-not-accepted');
    const dates = datesFit(wanted, today);
    if (!dates.ok) return dates;
    const gathers = addressed === 'union' ? await unionAsked(tx, union) : undefined;
    if (addressed === 'union' && gathers === undefined) return refused('union-missing', 'union');
    const shops = await shopsAsked(tx, { addressed, region, kind: wanted.kind, cooperatives });
    if (!shops.ok) return shops;
    const request: QuoteRequest = {
      ...wanted,
      personId: actor.personId,
      requestId: newId(),
      buyer: customer.name,
      addressed,
      ...(gathers !== undefined && { union: asId<'organisation'>(gathers) }),
      state: 'open',
      askedAt: now,
    };
    await insertRequest(tx, request);
    await lifted(tx, () => insertAsked(tx, request, shops.value));
    await lifted(tx, () => tellAsked(work, request, shops.value));
    return ok({ request: request.requestId, asked: shops.value.length });
  },
});

/** A union that stands registered. */
async function unionAsked(db: Db, union: string | undefined): Promise<string | undefined> {
  const entry = union === undefined ? undefined : await entrySummary(db, union);
  const { kind, state } = entry?.cooperative ?? {};
  return kind === 'union' && state === 'registered' ? union : undefined;
}

type Shop = { readonly organisationId: string; readonly communeCode: string };

async function shopsAsked(
  db: Db,
  asked: { addressed: Addressed; region: string; kind: string; cooperatives: readonly string[] },
): Promise<Result<Shop[], 'nobody-asked'>> {
  const { addressed, kind, region: place } = asked;
  if (addressed === 'craft') {
    const sellers = await sellersOf(db, { kind, place, limit: MOST_ASKED });
    return sellers.length === 0 ? refused('nobody-asked', 'region') : ok(sellers);
  }
  const open = [...(await registeredAmong(db, asked.cooperatives))];
  const places = await communesOfOrganisations(db, open);
  const shops = open.map((organisationId) => ({
    organisationId,
    communeCode: places.get(organisationId) ?? '',
  }));
  return shops.length === 0 && addressed === 'named' ? refused('nobody-asked', 'cooperatives') : ok(shops);
}
