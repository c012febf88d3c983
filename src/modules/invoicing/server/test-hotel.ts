import { describeProduct, offerProduct } from '#modules/market/server';
import { keepFoodPermit } from '#modules/production/server';
import * as wholesale from '#modules/wholesale/server';
import type { PersonActor } from '#platform/operation';
import { MERYEM, NOON, somebody, type TestInvoicing } from './test-invoicing.ts';
import { aPhoto, did } from './test-steps.ts';

let ice = 1_525_814_100_000;

/** A hotel that buys honey by the carton, and pays after some days. */
export async function hotelBuying(
  world: TestInvoicing,
  { cooperative, quantity = 100, termDays = '60' }: Buying,
): Promise<HotelOrder> {
  const rim = await hotel(world, termDays);
  const product = await honeyOnSale(world, cooperative);
  const price = { ...PRICE, cooperative, product, from: '2024-12-31' };
  await did(wholesale.keepPrice.perform(world.call(), price));
  const order = { cooperative, product, quantity: String(quantity), price: '60', place: '04.421' };
  const { deal } = await did(
    wholesale.orderFromList.perform(world.call(rim), { ...order, wantedOn: '2025-01-20' }),
  );
  const page = () => did(wholesale.dealPage.ask({ actor: rim, db: world.db, now: NOON }, { deal }));
  const part = async () => {
    const [own] = (await page()).parts;
    if (own === undefined) throw new Error('no part');
    return own;
  };
  const { partId } = await part();
  await did(wholesale.agreePart.perform(world.call(), { cooperative, part: partId, as: 'agreed' }));
  return {
    rim,
    deal,
    product,
    part,
    async sent(count, now = NOON) {
      const lot = { cooperative, part: partId, quantity: String(count), batch: 'M-7' };
      const dated = { ...lot, bestBefore: '2026-06-30', onssa: 'PAS.9.214.22' };
      await did(wholesale.prepareLot.perform(world.call(undefined, now), dated));
      await did(wholesale.sendLots.perform(world.call(undefined, now), { deal }));
    },
    async counted(accepted, outcome = '', now = NOON) {
      const { lots } = await part();
      const lot = lots.find(({ state }) => state === 'sent')?.lotId ?? '';
      const said = { deal, lot, accepted: String(accepted), signedBy: 'Rim Bennani' };
      const left = outcome === '' ? {} : { outcome };
      await did(wholesale.checkLot.perform(world.call(rim, now), { ...said, ...left }));
      return lot;
    },
    pay: async (amount, now = NOON) => {
      const paid = { reference: (await page()).deal.reference, amount };
      await did(wholesale.recordDealPayment.perform(world.call(MERYEM, now), paid));
    },
  };
}

/** Honey with its authorisation: without it, businesses could not buy it. */
async function honeyOnSale(world: TestInvoicing, cooperative: string): Promise<string> {
  await did(keepFoodPermit.perform(world.call(), { cooperative, kind: 'authorisation', number: 'ES.5.12' }));
  const told = { cooperative, kind: 'honey', price: '90' };
  const offered = { ...told, count: '500', photo: await aPhoto(), photoName: 'miel.jpg' };
  const { product } = await did(offerProduct.perform(world.call(), offered));
  const words = { nameFr: 'Miel', nameAr: 'عسل', textFr: 'De mai.', textAr: 'عسل ماي.' };
  const whole = { ...told, ...words, product, version: 1, onssa: 'PAS.9.214.22' };
  await did(describeProduct.perform(world.call(), whole));
  return product;
}

async function hotel(world: TestInvoicing, termDays: string): Promise<PersonActor> {
  const rim = somebody('Rim');
  ice += 1;
  const business = { ...HOTEL, ice: String(ice).padStart(15, '0') };
  await did(wholesale.registerBusiness.perform(world.call(rim), business));
  const accepted = { customer: rim.personId, decision: 'accepted', termDays, ceiling: '500000' };
  await did(wholesale.decideCustomer.perform(world.call(MERYEM), accepted));
  return rim;
}

interface Buying {
  readonly cooperative: string;
  readonly quantity?: number;
  readonly termDays?: string;
}

/** An order of honey the cooperative agreed to, and what may be done to it. */
export interface HotelOrder {
  readonly rim: PersonActor;
  readonly deal: string;
  readonly product: string;
  part(): Promise<wholesale.PartShown>;
  sent(count: number, now?: Date): Promise<void>;
  counted(accepted: number, outcome?: string, now?: Date): Promise<string>;
  pay(amount: string, now?: Date): Promise<void>;
}

const HOTEL = {
  name: 'Hôtel Atlas',
  group: 'hotel',
  place: '04.421',
  address: '12, avenue de la gare',
  contact: 'Rim Bennani',
  phone: '0612345678',
};

const PRICE = {
  group: 'hotel',
  price: '60',
  minimum: '10',
  pack: '10',
  packKind: 'carton',
  gtin: '4006381333931',
};
