import { loadHouse } from '#modules/invoicing/server';
import { foundProducts, loadGoods, type DemonstrationShop } from '#modules/market/server';
import { callBackJars, loadMakings, loadPieceMakers, loadShares } from '#modules/production/server';
import { foundCooperatives } from '#modules/registry/server';
import { loadRequests } from '#modules/bespoke/server';
import { loadCycles, loadOrders } from '#modules/sales/server';
import { loadWholesale } from '#modules/wholesale/server';
import { SYSTEM } from '#platform/operation';

import { STAFF_OF_STORY } from './story-staff.ts';

/** Shops of the demonstration: whom a search of the register finds, how many of them, what they make. */
const SHOPS: readonly (readonly [asked: Readonly<Record<string, string>>, most: number, kinds: string])[] = [
  [{ q: "Tifaouine n'Oumlil" }, 1, 'carpet flatweave boucherouite'],
  [{ q: "Taytmatin n'Targant" }, 1, 'argan amlou soap carpet:made-to-order'],
  [{ sector: 'artisanat', region: '05' }, 6, 'carpet flatweave'],
  [{ sector: 'artisanat', region: '04' }, 4, 'caftan takchita djellaba uniform mask'],
  [{ sector: 'artisanat', region: '03' }, 4, 'embroidery slippers pottery'],
  [{ sector: 'artisanat', region: '07' }, 4, 'basket boucherouite pottery'],
  [{ sector: 'argane', region: '09' }, 6, 'argan amlou soap'],
  [{ sector: 'agriculture', region: '05' }, 4, 'honey hive olive-oil'],
  [{ sector: 'agriculture', region: '06' }, 4, 'honey hive snails poultry'],
  [{ sector: 'agriculture', region: '08' }, 4, 'dates saffron'],
  [{ sector: 'denrees-alimentaires' }, 8, 'couscous amlou honey'],
  [{ sector: 'plantes-aromatiques-medicinales' }, 6, 'herbs soap saffron'],
];

/** Opens the shops of the demonstration, once the register can be searched. */
export async function openShops(now: Date): Promise<number> {
  const shops = new Map<string, DemonstrationShop>();
  for (const [asked, most, kinds] of SHOPS) {
    const found = await foundCooperatives.ask({ actor: SYSTEM, now }, { state: 'registered', ...asked });
    const lines = found.ok ? found.value.lines : [];
    for (const { organisationId, communeCode } of lines
      .filter((line) => !shops.has(line.organisationId))
      .slice(0, most)) {
      shops.set(organisationId, { organisationId, communeCode, kinds: kinds.split(' ') });
    }
  }
  return loadGoods([...shops.values()], now);
}

/** Kinds sold in the past year, and by how many shops each. */
const SOLD_IN_YEAR: readonly (readonly [kind: string, shops: number])[] = [
  ['carpet', 12],
  ['flatweave', 8],
  ['argan', 8],
  ['honey', 10],
  ['couscous', 8],
  ['soap', 6],
  ['herbs', 6],
  ['amlou', 6],
  ['basket', 4],
  ['pottery', 4],
];

async function soldInYear(now: Date) {
  const past: { productId: string; at: number }[] = [];
  for (const [kind, shops] of SOLD_IN_YEAR) {
    const found = await foundProducts.ask({ actor: SYSTEM, now }, { kind });
    const lines = found.ok ? found.value.lines : [];
    const first = [...new Map(lines.map((line) => [line.organisationId, line])).values()];
    for (const { productId } of first.slice(0, shops)) past.push({ productId, at: past.length });
  }
  return past;
}

/** What Driss bought in the last weeks, from the cooperatives of the story first, and for a hotel. */
export async function placeOrders(
  members: readonly { readonly organisationId: string }[],
  now: Date,
): Promise<number> {
  const driss = STAFF_OF_STORY.find(({ storyRole }) => storyRole === 'buyer');
  if (driss === undefined) return 0;
  await loadHouse(now);
  const sellers = members.map(({ organisationId }) => organisationId);
  await loadMakings({ sellers: [...sellers, ...(await weavers(now))], now });
  const past = await soldInYear(now);
  const placed = await loadOrders({ now, buyer: driss.personId, sellers, past });
  await loadShares({ sellers, now });
  const [first = ''] = sellers;
  await callBackJars({ cooperative: first, now });
  const baskets = await loadCycles(first, now);
  return placed + baskets + (await loadWholesale({ now, buyer: driss.personId, cooperatives: sellers }));
}

/** What people had made to measure, by the cooperatives of the story first. */
export async function askPieces(
  members: readonly { readonly organisationId: string }[],
  now: Date,
): Promise<number> {
  const driss = STAFF_OF_STORY.find(({ storyRole }) => storyRole === 'buyer');
  if (driss === undefined) return 0;
  const makers = members.map(({ organisationId }) => organisationId);
  const asked = await loadRequests({ now, buyer: driss.personId, makers });
  await loadPieceMakers(makers, now);
  return asked;
}

/** Some cooperatives of weavers, whose pieces are told with who made them. */
async function weavers(now: Date): Promise<string[]> {
  const asked = [{ q: "Tifaouine n'Oumlil" }, { sector: 'artisanat', region: '05' }];
  const found: string[] = [];
  for (const each of asked) {
    const answer = await foundCooperatives.ask({ actor: SYSTEM, now }, { state: 'registered', ...each });
    const lines = answer.ok ? answer.value.lines.slice(0, 6) : [];
    found.push(...lines.map(({ organisationId }) => organisationId));
  }
  return found;
}
