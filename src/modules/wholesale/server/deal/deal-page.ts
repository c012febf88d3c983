import { z } from 'zod';
import { entrySummary, organisationNames } from '#modules/registry/server';
import { lifted, type Db } from '#platform/database/server';
import type { Actor } from '#platform/operation';
import { query } from '#platform/operation/server';
import type { Told } from '#modules/market';
import { listOfShop } from '#modules/market/server';
import type { Centimes } from '#platform/money';
import type { Complaint } from '../../deal/complaint.ts';
import { progressOf, type Deal, type DeliveryNote, type Part, type Progress } from '../../deal/deal.ts';
import type { Lot } from '../../deal/lot.ts';
import type { NumberedShipment } from '../../export/shipment-abroad.ts';
import { isBuyerOf, mayDeliver, mayKeepCustomers } from '../../permissions.ts';
import { listComplaints } from '../complaint/complaint.sql.ts';
import { findAbroad } from '../export/shipment-abroad.sql.ts';
import { dealMoney, dealTotals, type PartMoney } from './deal-money.ts';
import { findDeal } from './deal.sql.ts';
import { listNotes } from './delivery-note.sql.ts';
import { listLots } from './lot.sql.ts';
import { listParts } from './part.sql.ts';

/** A thing of a store, and how many of it are free. */
export interface StoreThing {
  readonly productId: string;
  readonly name: Told;
  readonly free: number;
}

/** One cooperative's part as somebody may see it: the price of another's is its own affair. */
export interface PartShown extends Omit<Part, 'price' | 'commission'> {
  readonly seller: Told;
  readonly lots: readonly Lot[];
  readonly progress: Progress;
  readonly complaints: readonly Complaint[];
  /** Whether who asks sells it. */
  readonly mine: boolean;
  /** What of such things its store has, for who sells it. */
  readonly store: readonly StoreThing[];
  readonly price?: Centimes;
  readonly money?: PartMoney;
}

/** An order with everything of it that somebody may see, and as whom. */
export interface DealShown {
  readonly deal: Deal;
  readonly gatherer: Told;
  readonly parts: readonly PartShown[];
  readonly notes: readonly DeliveryNote[];
  readonly abroad?: NumberedShipment;
  readonly buys: boolean;
  readonly gathers: boolean;
  readonly keeps: boolean;
  /** What it is worth and what was paid, for who sees every price. */
  readonly totals?: ReturnType<typeof dealTotals>;
}

/**
 * An order: who buys sees all of it, a union that gathers too, a cooperative its part and how far the others
 * are.
 */
export const dealPage = query({
  name: 'wholesale.deal-page',
  input: z.object({ deal: z.uuid() }),
  toEverybody: true,
  run: ({ db, actor }, { deal }) => lifted(db, () => dealShown(db, actor, deal)),
});

async function dealShown(db: Db, actor: Actor, dealId: string): Promise<DealShown | undefined> {
  const deal = await findDeal(db, dealId);
  if (deal === undefined) return undefined;
  const [parts, lots] = [await listParts(db, [dealId]), await listLots(db, [dealId])];
  const [buys, gathers, keeps] = [isBuyerOf(actor, deal), mayDeliver(actor, deal), mayKeepCustomers(actor)];
  const mine = (part: Part) => mayDeliver(actor, part);
  if (!buys && !gathers && !keeps && !parts.some(mine)) return undefined;
  const money = await dealMoney(db, parts, lots);
  const names = await organisationNames(db, [deal.organisationId, ...parts.map((one) => one.organisationId)]);
  const entry = await entrySummary(db, deal.organisationId);
  const seesAll = buys || keeps || (gathers && entry?.cooperative.kind === 'union');
  const abroad = await findAbroad(db, dealId);
  const complaints = await listComplaints(db, [dealId]);
  return {
    deal,
    gatherer: names.get(deal.organisationId) ?? NOBODY,
    parts: await Promise.all(
      parts
        .filter((part) => seesAll || gathers || mine(part))
        .map(async (part) => ({
          ...shownPart(part, {
            lots,
            money,
            names,
            complaints,
            mine: mine(part),
            priced: seesAll || mine(part),
          }),
          store: mine(part) && part.state !== 'declined' ? await storeOf(db, part) : [],
        })),
    ),
    notes: await listNotes(db, dealId),
    buys,
    gathers,
    keeps,
    ...(abroad !== undefined && { abroad }),
    ...(seesAll && { totals: dealTotals(money) }),
  };
}

const MOST_SHOWN = 120;
const NOBODY: Told = { fr: '', ar: '' };

interface Around {
  readonly lots: readonly Lot[];
  readonly money: readonly PartMoney[];
  readonly names: ReadonlyMap<string, Told>;
  readonly complaints: readonly Complaint[];
  readonly mine: boolean;
  readonly priced: boolean;
}

/** What a cooperative has in its store of the kind of its part, the thing itself first. */
async function storeOf(db: Db, { organisationId, kind, productId: own }: Part): Promise<StoreThing[]> {
  const shop = await listOfShop(db, organisationId, { limit: MOST_SHOWN, onSale: 'only' });
  return shop
    .filter((one) => one.stock === 'quantity' && one.kind === kind)
    .map(({ productId, name, left }) => ({ productId, name, free: left }))
    .toSorted((a, b) => Number(b.productId === own) - Number(a.productId === own));
}

function shownPart(part: Part, around: Around): Omit<PartShown, 'store'> {
  const { lots, money, names, complaints, mine, priced } = around;
  const { price, commission: _, ...told } = part;
  const own = lots.filter(({ partId }) => partId === part.partId);
  const its = money.find(({ partId }) => partId === part.partId);
  return {
    ...told,
    seller: names.get(part.organisationId) ?? NOBODY,
    lots: own,
    progress: progressOf(part, own),
    complaints: complaints.filter(({ lotId }) => own.some((lot) => lot.lotId === lotId)),
    mine,
    ...(priced && { price, ...(its !== undefined && { money: its }) }),
  };
}
