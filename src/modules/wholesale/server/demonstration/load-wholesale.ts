import { foundProducts, sellersOf } from '#modules/market/server';
import { foundCooperatives } from '#modules/registry/server';
import { inTransaction } from '#platform/database/server';
import { databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import { addDays, dayOf } from '#platform/time';
import { decideCustomer } from '../customer/decide-customer.ts';
import { registerBusiness } from '../customer/register-business.ts';
import { composeDeal } from '../deal/compose-deal.ts';
import { orderFromList } from '../deal/order-from-list.ts';
import { agreePart } from '../deal/agree-part.ts';
import { keepAbroad } from '../export/keep-abroad.ts';
import { keepPrice } from '../price/keep-price.ts';
import { answerRequest } from '../request/answer-request.ts';
import { askForQuotes } from '../request/ask-for-quotes.ts';
import { STORY_BUSINESSES } from './story-businesses.ts';
import { daysBefore, deliverStory, payStory, storyDeal, storyPerson, worked } from './story-steps.ts';

interface Demonstrated {
  readonly now: Date;
  /** Who buys for the hotel. */
  readonly buyer: string;
  /** The cooperatives of the story, which are asked for something. */
  readonly cooperatives: readonly string[];
}

/**
 * Wholesale of the demonstration: 2,000 uniforms filled by three workshops and half delivered, couscous long
 * overdue, a supermarket's honey, masks that leave the country, and what waits for an answer. How many orders.
 */
export async function loadWholesale({ now, buyer, cooperatives }: Demonstrated): Promise<number> {
  const [driss, latifa, anas] = await customers(now, buyer);
  if (driss === undefined || latifa === undefined || anas === undefined) return 0;
  const deals = [
    await uniforms(driss, now),
    await listed(driss, { q: 'couscous', group: 'hotel', quantity: 240, orderedDaysAgo: 150 }, now),
    await listed(latifa, { q: 'miel', group: 'supermarket', quantity: 480, orderedDaysAgo: 30 }, now),
    await masks(anas, now),
  ].filter((deal) => deal !== undefined);
  await waiting(driss, { now, cooperatives });
  return deals.length;
}

async function customers(now: Date, buyer: string): Promise<(PersonActor | undefined)[]> {
  const buyers: (PersonActor | undefined)[] = [];
  for (const [at, { termDays, ceiling, ...told }] of STORY_BUSINESSES.entries()) {
    const person = at === 0 ? storyPerson(buyer, told.contact) : storyPerson(undefined, told.contact);
    const call = { actor: person, ...daysBefore(now, termDays === '' ? 2 : 200) };
    await registerBusiness.perform(call, told);
    if (termDays === '') continue;
    const decided = { customer: person.personId, decision: 'accepted', termDays, ceiling };
    await decideCustomer.perform({ actor: SYSTEM, ...daysBefore(now, 199) }, decided);
    buyers.push(person);
  }
  return buyers;
}

/** Who shows a kind of thing, so many of them. */
function shopsOf(kind: string, limit: number) {
  return inTransaction(databaseScope(SYSTEM), (tx) => sellersOf(tx, { kind, place: '', limit }));
}

interface Quoted {
  readonly title: string;
  readonly kind: string;
  readonly quantity: number;
  readonly details: string;
  readonly standard: string;
  readonly place: string;
  readonly price: number;
  readonly askedDaysAgo: number;
  readonly shares: readonly number[];
  readonly pack: number;
  readonly points: string;
  readonly union?: string;
}

/** A request, its answers, and the order made of them. */
async function quoted(buyer: PersonActor, asked: Quoted, now: Date): Promise<string | undefined> {
  const { title, kind, quantity, details, standard, place, union } = asked;
  const shops = await shopsOf(kind, asked.shares.length);
  const at = daysBefore(now, asked.askedDaysAgo);
  const began = dayOf(at.now);
  const request = worked(
    await askForQuotes.perform(
      { actor: buyer, ...at },
      {
        title,
        kind,
        quantity: String(quantity),
        details,
        standard,
        place,
        answerBy: addDays(began, 10),
        wantedOn: addDays(began, 75),
        addressed: union === undefined ? 'named' : 'union',
        ...(union !== undefined && { union }),
        cooperatives: shops.map(({ organisationId }) => organisationId),
      },
    ),
  );
  if (request === undefined) return undefined;
  const all = asked.shares.reduce((sum, share) => sum + share, 0);
  for (const [index, { organisationId: cooperative }] of shops.entries()) {
    const offered = Math.ceil((quantity * (asked.shares[index] ?? 0) * 1.2) / all);
    await answerRequest.perform(
      { actor: SYSTEM, ...daysBefore(now, asked.askedDaysAgo - 3) },
      {
        cooperative,
        request: request.request,
        answer: 'offered',
        days: '60',
        quantity: String(Math.min(quantity, offered)),
        price: String(asked.price + index * 2),
      },
    );
  }
  const shares = Object.fromEntries(
    shops.map(({ organisationId }, index) => [organisationId, String(asked.shares[index] ?? 0)]),
  );
  const composed = await composeDeal.perform(
    { actor: buyer, ...daysBefore(now, asked.askedDaysAgo - 6) },
    { request: request.request, shares, pack: String(asked.pack), packKind: 'carton', points: asked.points },
  );
  return worked(composed)?.deal;
}

async function uniforms(buyer: PersonActor, now: Date): Promise<string | undefined> {
  const dealId = await quoted(
    buyer,
    {
      title: 'Uniformes de cuisine',
      kind: 'uniform',
      quantity: 2000,
      details: 'S 300, M 700, L 700, XL 300 ; coton blanc, liseré bleu, broderie du nom de la maison',
      standard: 'NM ISO 13688',
      place: '04.421',
      price: 118,
      askedDaysAgo: 50,
      shares: [5, 3, 2],
      pack: 20,
      points: 'Longueur (M) ; cm ; 73 ; 77\nGrammage ; g/m² ; 200 ; 240\nCoutures doubles\nBroderie conforme',
    },
    now,
  );
  if (dealId === undefined) return undefined;
  const points = ['75', '220', 'yes', 'yes'];
  const first = { dealId, perMille: 500, sentDaysAgo: 12, points, carrier: 'Transport Bouregreg' };
  await deliverStory(buyer, first, now);
  await payStory(dealId, 60_000, 3, now);
  return dealId;
}

interface Listed {
  readonly q: string;
  readonly group: string;
  readonly quantity: number;
  readonly orderedDaysAgo: number;
}

/** Ordered from a cooperative's list by cartons of twelve, delivered whole, and not paid. */
async function listed(buyer: PersonActor, asked: Listed, now: Date): Promise<string | undefined> {
  const { q, group, quantity, orderedDaysAgo } = asked;
  const found = worked(await foundProducts.ask({ actor: SYSTEM, now }, { q }));
  const thing = found?.lines.find(({ stock }) => stock === 'quantity');
  if (thing === undefined) return undefined;
  const at = (days: number) => daysBefore(now, days);
  const { organisationId: cooperative, productId: product } = thing;
  const dirhams = String(Math.round(thing.price / 125));
  const began = at(orderedDaysAgo + 5);
  const price = { price: dirhams, minimum: '48', pack: '12', packKind: 'carton', from: dayOf(began.now) };
  await keepPrice.perform({ actor: SYSTEM, ...began }, { cooperative, product, group, ...price });
  const ordered = at(orderedDaysAgo);
  const wantedOn = addDays(dayOf(ordered.now), 20);
  const order = {
    cooperative,
    product,
    quantity: String(quantity),
    price: dirhams,
    place: '04.421',
    wantedOn,
  };
  const dealId = worked(await orderFromList.perform({ actor: buyer, ...ordered }, order))?.deal;
  if (dealId === undefined) return undefined;
  for (const { organisationId, partId } of (await storyDeal(dealId)).parts) {
    const yes = { cooperative: organisationId, part: partId, as: 'agreed' };
    await agreePart.perform({ actor: SYSTEM, ...at(orderedDaysAgo - 1) }, yes);
  }
  const sent = { dealId, perMille: 1000, sentDaysAgo: orderedDaysAgo - 12, points: [], carrier: '' };
  await deliverStory(buyer, { ...sent, bestBefore: addDays(dayOf(now), 400) }, now);
  return dealId;
}

/** Masks gathered by a union, with the papers of what leaves the country. */
async function masks(buyer: PersonActor, now: Date): Promise<string | undefined> {
  const found = await foundCooperatives.ask({ actor: SYSTEM, now }, { kind: 'union', state: 'registered' });
  const union = worked(found)?.lines[0];
  const dealId = await quoted(
    buyer,
    {
      title: 'Masques lavables',
      kind: 'mask',
      quantity: 6000,
      details: 'Coton, trois couches, par sachets de dix',
      standard: 'NM ST 21.5.201',
      place: '07.351',
      price: 9,
      askedDaysAgo: 35,
      shares: [2, 1],
      pack: 200,
      points: 'Largeur ; cm ; 19 ; 21\nÉlastiques solides',
      ...(union !== undefined && { union: union.organisationId }),
    },
    now,
  );
  if (dealId === undefined) return undefined;
  const { parts } = await storyDeal(dealId);
  const lines = parts.map(({ partId, quantity }) => [
    partId,
    {
      hs: '6307.90',
      packages: String(Math.ceil(quantity / 200)),
      net: String((quantity * 12) / 1000),
      gross: String((quantity * 14) / 1000),
    },
  ]);
  await keepAbroad.perform(
    { actor: SYSTEM, ...daysBefore(now, 20) },
    {
      deal: dealId,
      exporter: union?.nameFr ?? 'Dar Tissage Export',
      country: 'France',
      currency: 'EUR',
      rate: '10,8462',
      lines: Object.fromEntries(lines),
    },
  );
  return dealId;
}

/** What waits: a request the cooperatives of the story have not answered, and an order from their list. */
async function waiting(
  buyer: PersonActor,
  { now, cooperatives }: Pick<Demonstrated, 'now' | 'cooperatives'>,
): Promise<void> {
  const today = dayOf(now);
  await askForQuotes.perform(
    { actor: buyer, ...daysBefore(now, 1) },
    {
      title: 'Savons à l’huile d’argan',
      kind: 'soap',
      quantity: '1200',
      details: 'Savonnettes de 30 g, au nom de la maison',
      place: '04.421',
      answerBy: addDays(today, 9),
      wantedOn: addDays(today, 60),
      addressed: 'named',
      cooperatives,
    },
  );
  const found = worked(await foundProducts.ask({ actor: SYSTEM, now }, { q: 'argan' }));
  const thing = found?.lines.find(
    ({ organisationId, stock }) => stock === 'quantity' && cooperatives.includes(organisationId),
  );
  if (thing === undefined) return;
  const { organisationId: cooperative, productId: product } = thing;
  const price = String(Math.round(thing.price / 120));
  for (const group of ['hotel', 'shop']) {
    const said = { cooperative, product, group, price, minimum: '24', pack: '6', packKind: 'carton' };
    await keepPrice.perform({ actor: SYSTEM, ...daysBefore(now, 5) }, { ...said, from: addDays(today, -5) });
  }
  const wantedOn = addDays(today, 25);
  const order = { cooperative, product, quantity: '48', price, place: '04.421', wantedOn };
  await orderFromList.perform({ actor: buyer, ...daysBefore(now, 0.2) }, order);
}
