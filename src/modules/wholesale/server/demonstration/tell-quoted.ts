import { sellersOf } from '#modules/market/server';
import { foundCooperatives } from '#modules/registry/server';
import { inTransaction } from '#platform/database/server';
import { databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import { addDays, dayOf } from '#platform/time';
import { composeDeal } from '../deal/compose-deal.ts';
import { keepAbroad } from '../export/keep-abroad.ts';
import { answerRequest } from '../request/answer-request.ts';
import { askForQuotes } from '../request/ask-for-quotes.ts';
import { daysBefore, deliverStory, payStory, storyDeal, worked } from './story-steps.ts';

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

interface Answered {
  readonly request: string;
  /** Who was asked, in the row of their shares. */
  readonly shops: readonly { readonly organisationId: string }[];
}

/** A request, and its answers. */
async function answered(buyer: PersonActor, asked: Quoted, now: Date): Promise<Answered | undefined> {
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
  return { request: request.request, shops };
}

/** A request, its answers, and the order made of them. */
async function quoted(buyer: PersonActor, asked: Quoted, now: Date): Promise<string | undefined> {
  const { request, shops } = (await answered(buyer, asked, now)) ?? {};
  if (request === undefined || shops === undefined) return undefined;
  const shares = Object.fromEntries(
    shops.map(({ organisationId }, index) => [organisationId, String(asked.shares[index] ?? 0)]),
  );
  const composed = await composeDeal.perform(
    { actor: buyer, ...daysBefore(now, asked.askedDaysAgo - 6) },
    { request, shares, pack: String(asked.pack), packKind: 'carton', points: asked.points },
  );
  return worked(composed)?.deal;
}

/** Two thousand uniforms of three workshops, half delivered and partly paid. */
export async function tellUniforms(buyer: PersonActor, now: Date): Promise<string | undefined> {
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

/** A union of craft cooperatives, which gathers what exporters ask for. */
async function craftUnion(now: Date) {
  const asked = { kind: 'union', sector: 'artisanat', state: 'registered' };
  return worked(await foundCooperatives.ask({ actor: SYSTEM, now }, asked))?.lines[0];
}

/** Baskets asked of a union: two cooperatives answered, and the union has not put its offer together yet. */
export async function tellBaskets(buyer: PersonActor, now: Date): Promise<void> {
  const union = await craftUnion(now);
  if (union === undefined) return;
  await answered(
    buyer,
    {
      title: 'Paniers de palmier nain',
      kind: 'basket',
      quantity: 800,
      details: 'Deux tailles, anses cousues, étiquette de la maison',
      standard: '',
      place: '07.351',
      price: 46,
      askedDaysAgo: 6,
      shares: [5, 4],
      pack: 20,
      points: '',
      union: union.organisationId,
    },
    now,
  );
}

/** Masks gathered by a union, with the papers of what leaves the country. */
export async function tellMasks(buyer: PersonActor, now: Date): Promise<string | undefined> {
  const union = await craftUnion(now);
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
