import { beforeAll, expect, test } from 'vitest';
import { asId, newId } from '#platform/ids';
import { centimes } from '#platform/money';
import { useDictionary } from '#platform/text';
import { asDay } from '#platform/time';
import { messages } from '../../messages/index.ts';
import type { FullOrder } from '../order/order.sql.ts';
import { deliveryNotePaper } from './delivery-note-paper.ts';
import { parcelLabelPaper } from './parcel-label-paper.ts';
import { pickListPaper } from './pick-list-paper.ts';
import { thingsToTake } from '../../parcel/thing-to-take.ts';

beforeAll(() =>
  useDictionary({ fr: messages.fr[0], ar: messages.ar[0], zgh: messages.zgh[0], en: messages.en[0] }),
);

const NOW = new Date('2024-12-31T12:00:00Z');
const seller = {
  organisationId: asId<'organisation'>(newId()),
  kind: 'cooperative',
  nameFr: "Taytmatin n'Targant",
  nameAr: 'تايتماتين ن تاركانت',
  communeCode: '05.301.03.07',
  milieu: 'rural',
  sector: 'argane',
  foundedOn: asDay('2014-01-01'),
  state: 'registered',
  origin: 'demonstration',
  version: 1,
} as const;

function orderOf(number: string, paymentWay: 'cash' | 'transfer'): FullOrder {
  const line = { lineId: asId<'order-line'>(newId()), productId: newId(), kind: 'argan', quantity: 3 };
  return {
    ...seller,
    orderId: asId(newId()),
    purchaseId: asId(newId()),
    personId: asId(newId()),
    number,
    reference: 'TW-7K3Q-X92F',
    state: 'ready',
    goods: centimes(408_00),
    delivery: centimes(45_00),
    deliveryWay: 'courier',
    deliveryDays: 7,
    paymentWay,
    contact: {
      name: 'Driss Lahlimi <"#[$',
      phone: '+212661000401',
      place: '04.421',
      city: 'Rabat',
      quarter: 'Agdal',
      landmark: 'En face de la gare',
      locale: 'fr',
    },
    withdrawalDays: 7,
    placedAt: NOW,
    answerFrom: NOW,
    ...(paymentWay === 'transfer' && { paidAt: NOW }),
    lines: [
      {
        ...line,
        name: { fr: 'Huile d’argan *alimentaire*', ar: 'زيت أركان' },
        price: centimes(136_00),
        returnable: false,
        commission: [],
        commissionSum: centimes(0),
        commissionTax: centimes(0),
        taxPerMille: 0,
        taxExemption: 'x',
        batches: [
          { batchId: asId(newId()), code: 'A-12', bestBefore: asDay('2025-06-30'), quantity: 2 },
          { batchId: asId(newId()), code: 'B-01', bestBefore: asDay('2026-01-01'), quantity: 1 },
        ],
      },
    ],
    version: 1,
  };
}

const orders = [orderOf('2024-0001', 'cash'), orderOf('2024-0002', 'transfer')];
const pages = (body: Uint8Array) =>
  Buffer.from(body)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length;

test.each(['fr', 'ar', 'zgh', 'en'] as const)('what goes with a parcel is printed in %s', async (locale) => {
  const how = { locale, now: NOW };
  const [order] = orders;
  if (order === undefined) throw new Error('there are two');
  const makers = { fr: 'Itto <#, Fadma et un autre membre', ar: 'إيطو، فاضمة وعضو آخر' };
  const madeBy = { [order.orderId]: makers };
  const labels = await parcelLabelPaper({ seller, phone: '+212600000000', orders, madeBy }, how);
  expect(pages(labels.body)).toBe(2);
  const noted = { seller, order, madeBy: { [order.lines[0]?.lineId ?? '']: makers } };
  expect(pages((await deliveryNotePaper(noted, how)).body)).toBe(1);
  const list = await pickListPaper({ seller, things: thingsToTake(orders) }, how);
  expect(pages(list.body)).toBe(1);
});
