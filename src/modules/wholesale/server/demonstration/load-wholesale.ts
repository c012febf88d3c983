import { foundProducts } from '#modules/market/server';
import { SYSTEM, type PersonActor } from '#platform/operation';
import { addDays, dayOf } from '#platform/time';
import { decideCustomer } from '../customer/decide-customer.ts';
import { registerBusiness } from '../customer/register-business.ts';
import { orderFromList } from '../deal/order-from-list.ts';
import { keepPermit } from './keep-permit.ts';
import { keepPrice } from '../price/keep-price.ts';
import { askForQuotes } from '../request/ask-for-quotes.ts';
import { tellListed } from './tell-listed.ts';
import { tellComplaint } from './tell-complaint.ts';
import { tellBaskets, tellMasks, tellUniforms } from './tell-quoted.ts';
import { STORY_BUSINESSES } from './story-businesses.ts';
import { daysBefore, payStory, storyDeal, storyPerson, worked } from './story-steps.ts';

interface Demonstrated {
  readonly now: Date;
  /** Who buys for the hotel. */
  readonly buyer: string;
  /** The cooperatives of the story, which are asked for something. */
  readonly cooperatives: readonly string[];
}

/**
 * Wholesale of the demonstration: 2,000 uniforms filled by three workshops and half delivered, couscous long
 * overdue, a supermarket's honey, masks that leave the country, oil taken from a store and complained of,
 * and what waits for an answer. How many orders.
 */
export async function loadWholesale({ now, buyer, cooperatives }: Demonstrated): Promise<number> {
  const [driss, latifa, anas] = await customers(now, buyer);
  if (driss === undefined || latifa === undefined || anas === undefined) return 0;
  const uniforms = await tellUniforms(driss, now);
  const deals = [
    uniforms,
    await tellListed(driss, { q: 'couscous', group: 'hotel', quantity: 240, orderedDaysAgo: 150 }, now),
    await tellListed(latifa, { q: 'miel', group: 'supermarket', quantity: 480, orderedDaysAgo: 30 }, now),
    await tellMasks(anas, now),
    await tellStored(driss, cooperatives[0], now),
  ].filter((deal) => deal !== undefined);
  if (uniforms !== undefined) await tellComplaint(driss, { dealId: uniforms, ...LOOSE_SEAMS }, now);
  await tellBaskets(anas, now);
  await waiting(driss, { now, cooperatives });
  return deals.length;
}

const LOOSE_SEAMS = {
  quantity: 12,
  outcome: 'again',
  reason: 'Après un lavage, les coutures de douze vestes s’ouvrent.',
  daysAgo: 2,
} as const;
const LOOSE_CAPS = {
  quantity: 12,
  outcome: 'credit',
  reason: 'Un carton a coulé : bouchons mal serrés.',
  daysAgo: 1.2,
  answered: { granted: 6, answer: 'Nous reprenons les six flacons vides ; les six autres sont intacts.' },
} as const;

/** Kept in the store of a cooperative, taken out, complained of, answered, and paid. */
async function tellStored(
  buyer: PersonActor,
  of: string | undefined,
  now: Date,
): Promise<string | undefined> {
  if (of === undefined) return undefined;
  const asked = { q: 'argan', group: 'hotel', quantity: 48, orderedDaysAgo: 16, of, inStore: 60 };
  const dealId = await tellListed(buyer, asked, now);
  if (dealId === undefined) return undefined;
  await tellComplaint(buyer, { dealId, ...LOOSE_CAPS }, now);
  const { lots } = await storyDeal(dealId);
  const owed = lots.reduce((sum, { amount }) => sum + amount, 0);
  // Found today: what was released before the payout of the demonstration was paid by it.
  await payStory(dealId, owed / 100, 0, now);
  return dealId;
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
  await keepPermit(cooperative, daysBefore(now, 5));
  for (const group of ['hotel', 'shop']) {
    const said = { cooperative, product, group, price, minimum: '24', pack: '6', packKind: 'carton' };
    await keepPrice.perform({ actor: SYSTEM, ...daysBefore(now, 5) }, { ...said, from: addDays(today, -5) });
  }
  const wantedOn = addDays(today, 25);
  const order = { cooperative, product, quantity: '48', price, place: '04.421', wantedOn };
  await orderFromList.perform({ actor: buyer, ...daysBefore(now, 0.2) }, order);
}
