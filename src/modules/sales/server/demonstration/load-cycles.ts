import { foundProducts } from '#modules/market/server';
import { newId } from '#platform/ids';
import { SYSTEM } from '#platform/operation';
import { addDays, dayOf } from '#platform/time';
import { keepCartLine } from '../cart/keep-cart-line.ts';
import { handOverAtPoint } from '../cycle/hand-over-at-point.ts';
import { cycleLists } from '../cycle/cycle-lists.ts';
import { holdCycle } from '../cycle/hold-cycle.ts';
import { joinCycle } from '../cycle/join-cycle.ts';
import { takeFromPoint } from '../cycle/take-from-point.ts';
import { offerInCycle } from '../cycle/offer-in-cycle.ts';
import { placePurchase } from '../purchase/place-purchase.ts';
import { somebody } from './somebody.ts';

const DAY_MS = 86_400_000;
/** Invented people who buy baskets, and the first thing each takes of what is in them. */
const BUYERS = ['Hanane Filali', 'Younes Kadiri', 'Sanae Berrada', 'Mehdi Amrani'] as const;

interface Held {
  readonly nameFr: string;
  readonly nameAr: string;
  /** Days from today: negative ones are past. */
  readonly opens: number;
  readonly closes: number;
  readonly collects: number;
  readonly handed: number;
}

const CYCLES: readonly Held[] = [
  {
    nameFr: 'Panier de la semaine passée',
    nameAr: 'سلة الأسبوع الماضي',
    opens: -9,
    closes: -1,
    collects: 0,
    handed: 7,
  },
  { nameFr: 'Panier de la semaine', nameAr: 'سلة الأسبوع', opens: -3, closes: 4, collects: 6, handed: 0 },
];

/** Cycles of the demonstration: one open, and one closed with its lists, half of it handed over. */
export async function loadCycles(holder: string, now: Date): Promise<number> {
  let orders = 0;
  for (const cycle of CYCLES) orders += await tellCycle(holder, cycle, now);
  return orders;
}

async function tellCycle(holder: string, told: Held, now: Date): Promise<number> {
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS);
  const system = (days: number) => ({ actor: SYSTEM, trace: 'demonstration', now: at(days) });
  const collects = addDays(dayOf(now), told.collects);
  const place = (name: string, city: string, from: string, to: string) => ({
    place: name,
    city,
    day: collects,
    from,
    to,
  });
  const held = await holdCycle.perform(system(told.opens - 1), {
    cooperative: holder,
    nameFr: told.nameFr,
    nameAr: told.nameAr,
    opensOn: addDays(dayOf(now), told.opens),
    closesOn: addDays(dayOf(now), told.closes),
    points: [
      place('Marché de Hay Riad', 'Rabat', '09:00', '12:00'),
      place('Maison de quartier, Hay Salam', 'Salé', '16:00', '18:00'),
    ],
  });
  if (!held.ok) return 0;
  const { cycle } = held.value;
  const things = await thingsFor(holder, now);
  for (const { organisationId, productId: product } of things) {
    await offerInCycle.perform(system(told.opens - 0.5), { cycle, product, most: '12' });
    const joining = { cooperative: organisationId, cycle, product, as: 'in' };
    await joinCycle.perform(system(told.opens - 0.4), joining);
  }
  let placed = 0;
  for (const [index, name] of BUYERS.entries()) {
    const wanted = things.filter((_, number) => (number + index) % 2 === 0).slice(0, 2);
    if (await buyIn({ name, index, cycle, holder, wanted, now: at(told.opens + 1.5) })) placed += 1;
  }
  await handOver({ holder, cycle, most: told.handed, now: at(told.collects) });
  return placed;
}

/** What the holder sells by number, and two things of others. */
async function thingsFor(holder: string, now: Date) {
  const found = async (q: string) => {
    const answer = await foundProducts.ask({ actor: SYSTEM, now }, { q });
    return (answer.ok ? answer.value.lines : []).filter(
      ({ stock, left }) => stock === 'quantity' && left > 5,
    );
  };
  const own = (await found('argan')).filter(({ organisationId }) => organisationId === holder);
  const others = [(await found('miel'))[0], (await found('couscous'))[0]].filter((one) => one !== undefined);
  return [...own.slice(0, 2), ...others];
}

interface Buying {
  readonly name: string;
  readonly index: number;
  readonly cycle: string;
  readonly holder: string;
  readonly wanted: readonly {
    readonly organisationId: string;
    readonly productId: string;
    readonly price: number;
  }[];
  readonly now: Date;
}

async function buyIn({ name, index, cycle, holder, wanted, now }: Buying): Promise<boolean> {
  const buyer = somebody(newId(), name);
  const call = { actor: buyer, trace: 'demonstration', now };
  for (const { productId: product } of wanted) await keepCartLine.perform(call, { product });
  const lists = await cycleLists.ask({ actor: SYSTEM, now }, { cooperative: holder, cycle });
  const point = lists.ok ? lists.value.cycle.points[index % 2] : undefined;
  const ways = wanted.map(({ organisationId }) => [organisationId, `point:${point?.pointId}`]);
  const total = wanted.reduce((sum, { price }) => sum + price, 0);
  const bought = await placePurchase.perform(call, {
    name,
    phone: `06610005${String(index).padStart(2, '0')}`,
    place: '04.421',
    city: 'Rabat',
    paymentWay: 'cash',
    ways: Object.fromEntries(ways),
    total: String(total / 100),
    agreed: 'yes',
    locale: 'fr',
  });
  return bought.ok;
}

interface Handing {
  readonly holder: string;
  readonly cycle: string;
  readonly most: number;
  readonly now: Date;
}

/** Some orders are handed over and paid; of the others’ money, one cooperative has received hers already. */
async function handOver({ holder, cycle, most, now }: Handing): Promise<void> {
  const call = { actor: SYSTEM, trace: 'demonstration', now };
  const lists = await cycleLists.ask({ actor: SYSTEM, now }, { cooperative: holder, cycle });
  const orders = lists.ok
    ? lists.value.points.flatMap(({ lines }) => lines.flatMap((line) => line.orders))
    : [];
  const handed = orders.slice(0, most);
  for (const { organisationId: seller, orderId: order } of handed)
    await handOverAtPoint.perform(call, { cooperative: holder, cycle, seller, order });
  const other = handed.find(({ organisationId }) => organisationId !== holder);
  if (other !== undefined) await takeFromPoint.perform(call, { cooperative: other.organisationId, cycle });
}
