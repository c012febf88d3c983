import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction, type Tx } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import {
  dealDocuments,
  dueInvoices,
  invoiceFile,
  invoicePaper,
  myDueInvoices,
  ourDueInvoices,
} from '../index.ts';
import { misplaced, readXml, textAt } from '../../ubl/test-ubl.ts';
import { hotelBuying } from '../test-hotel.ts';
import { later, MERYEM, NOON, somebody, testInvoicing, type TestInvoicing } from '../test-invoicing.ts';
import { keepLotPapers } from './keep-lot-papers.ts';

let world: TestInvoicing;
beforeAll(async () => {
  world = await testInvoicing();
});
afterAll(() => world.close());

const asking = (actor: typeof MERYEM, now = NOON) => ({ actor, db: world.db, now });

test('what the hotel accepts is invoiced to it under its ICE, payable after its days', async () => {
  const cooperative = await world.cooperative();
  const order = await hotelBuying(world, { cooperative });
  await order.sent(60);
  expect(await dealDocuments.ask(asking(order.rim), order)).toMatchObject({ value: [] });
  await order.counted(57, 'credit', later(2));
  const seen = await dealDocuments.ask(asking(order.rim, later(2)), order);
  expect(seen).toMatchObject({
    value: [
      {
        number: 'FA-2025-00001',
        totals: { gross: 3420_00, due: 3420_00 },
        content: {
          issuer: { kind: 'cooperative' },
          receiver: { company: 'Hôtel Atlas', name: 'Rim Bennani', ice: expect.stringMatching(/^\d{15}$/) },
          delivery: 'BL-2024-0001',
          deliveredOn: '2025-01-02',
          payableOn: '2025-03-03',
          termDays: 60,
          lines: [{ quantity: 57, batches: ['M-7'], bestBefore: '2026-06-30', gtin: '4006381333931' }],
        },
      },
    ],
  });
  const [invoice] = seen.ok ? seen.value : [];
  if (invoice === undefined) throw new Error('no invoice');
  const read = readXml(invoiceFile(invoice, 'fr').body);
  expect(misplaced(read)).toEqual([]);
  expect(textAt(read, 'DueDate')).toBe('2025-03-03');
  expect(textAt(read, 'DespatchDocumentReference/ID')).toBe('BL-2024-0001');
  expect(textAt(read, 'InvoiceLine/Item/StandardItemIdentification/ID')).toBe('4006381333931');
  expect(textAt(read, 'InvoiceLine/Item/ItemInstance/LotIdentification/LotNumberID')).toBe('M-7');
  const paper = await invoicePaper(invoice, { locale: 'ar', now: NOON });
  expect(Buffer.from(paper.body).subarray(0, 5).toString()).toBe('%PDF-');
});

test('told twice, a lot has one invoice; a lot refused whole has none', async () => {
  const cooperative = await world.cooperative();
  const order = await hotelBuying(world, { cooperative });
  await order.sent(30);
  const lot = await order.counted(30);
  await order.sent(30);
  await order.counted(0, 'again');
  const again = (tx: Tx) => keepLotPapers(tx, { cooperative, lot }, NOON);
  await inTransaction(databaseScope(SYSTEM), again, world.db);
  expect(await world.ofYear(cooperative)).toHaveLength(1);
});

test('what was sent before is said on the invoice: a part as paid already, the whole as paid', async () => {
  const cooperative = await world.cooperative();
  const order = await hotelBuying(world, { cooperative });
  await order.pay('2400');
  await order.sent(30);
  await order.counted(30);
  await order.sent(30);
  await order.counted(30);
  const shown = await dealDocuments.ask(asking(order.rim), order);
  expect(shown).toMatchObject({
    value: [
      { totals: { gross: 1800_00, due: 0 }, content: { paidOn: '2024-12-31' } },
      { totals: { gross: 1800_00, due: 1200_00 }, content: { prepaid: 600_00 } },
    ],
  });
});

test('ageing counts invoices: the office sees all, Rim and the cooperative what is theirs', async () => {
  const cooperative = await world.cooperative();
  const order = await hotelBuying(world, { cooperative, termDays: '30' });
  await order.sent(40);
  await order.counted(40);
  await order.pay('1000');
  const late = later(75);
  const own = { left: 1400_00, late: 45, age: 'to-60', invoice: { number: 'FA-2024-00001' } };
  expect(await myDueInvoices.ask(asking(order.rim, late), {})).toMatchObject({ value: [own] });
  const khadija = somebody('Khadija', { cooperative });
  expect(await ourDueInvoices.ask(asking(khadija, late), { cooperative })).toMatchObject({ value: [own] });
  const all = await dueInvoices.ask(asking(MERYEM, late), {});
  expect(all.ok && all.value.filter((one) => one.dealId === order.deal)).toMatchObject([own]);
  expect(await dueInvoices.ask(asking(khadija), {})).toMatchObject({ code: 'absent' });
  const itto = somebody('Itto', { cooperative: await world.cooperative() });
  expect(await ourDueInvoices.ask(asking(itto), { cooperative })).toMatchObject({ code: 'absent' });
  expect(await dealDocuments.ask(asking(itto), order)).toMatchObject({ value: [] });
  expect(await myDueInvoices.ask(asking(itto), {})).toMatchObject({ value: [] });
  await order.pay('1400');
  expect(await myDueInvoices.ask(asking(order.rim, late), {})).toMatchObject({ value: [] });
});
