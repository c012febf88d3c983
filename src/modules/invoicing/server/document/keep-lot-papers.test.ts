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
import { keepTerms } from '#modules/sales/server';
import { keepAbroad } from '#modules/wholesale/server';
import { misplaced, readXml, textAt } from '../../ubl/test-ubl.ts';
import { hotelBuying } from '../test-hotel.ts';
import { did } from '../test-steps.ts';
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

test('M10: what leaves the country is invoiced without tax, what was counted before with it', async () => {
  const cooperative = await world.cooperative();
  await did(keepTerms.perform(world.call(), { cooperative, vatRegime: 'taxed', rates: {}, pickUp: 'Tizi' }));
  const order = await hotelBuying(world, { cooperative });
  await order.sent(60);
  await order.counted(60, '', later(1));
  const { partId } = await order.part();
  const line = { hs: '0409', packages: '6', net: '60', gross: '66' };
  const papers = { deal: order.deal, exporter: 'Union Tizi', country: 'France', currency: 'MAD' };
  await did(keepAbroad.perform(world.call(undefined, later(2)), { ...papers, lines: { [partId]: line } }));
  await order.sent(40, later(3));
  await order.counted(40, '', later(4));
  const seen = await did(dealDocuments.ask(asking(order.rim, later(5)), order));
  expect(seen.map(({ content }) => content.taxes)).toEqual([
    [{ taxPerMille: 200, exemption: '', net: 3000_00, tax: 600_00, rounding: 0 }],
    [{ taxPerMille: 0, exemption: 'CGI, art. 92-I-1°', leaves: true, net: 2400_00, tax: 0, rounding: 0 }],
  ]);
  const [atHome, leaving] = seen.map((one) => readXml(invoiceFile(one, 'fr').body));
  if (atHome === undefined || leaving === undefined) throw new Error('two invoices');
  expect(misplaced(leaving)).toEqual([]);
  const category = 'TaxTotal/TaxSubtotal/TaxCategory';
  expect([textAt(atHome, `${category}/ID`), textAt(leaving, `${category}/ID`)]).toEqual(['S', 'G']);
  expect(textAt(leaving, `${category}/TaxExemptionReason`)).toBe('CGI, art. 92-I-1°');
  expect(textAt(leaving, 'InvoiceLine/Item/ClassifiedTaxCategory/ID')).toBe('G');
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
