import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerComplaint, complainOfLot, dealPage } from '#modules/wholesale/server';
import { createWords } from '#platform/text';
import { shownDocument } from '../../document/shown-document.ts';
import { printedDocument } from '../document/printed-document.ts';
import { issueCommissions, keepHouse } from '../index.ts';
import { hotelBuying } from '../test-hotel.ts';
import { later, MERYEM, NOON, testInvoicing, type TestInvoicing } from '../test-invoicing.ts';
import { did } from '../test-steps.ts';

let world: TestInvoicing;
beforeAll(async () => {
  world = await testInvoicing();
});
afterAll(() => world.close());

const words = createWords('fr');
const HOUSE = { nameFr: 'Twiza', nameAr: 'تويزة', address: 'Rabat' };

test('M7: a part of a large order is billed its commission as it is paid, and credited', async () => {
  await did(keepHouse.perform(world.call(MERYEM), HOUSE));
  const cooperative = await world.cooperative();
  const order = await hotelBuying(world, { cooperative });
  const issue = (day: number) => issueCommissions.perform(world.call(MERYEM, later(day)), {});
  const ofHouse = async () =>
    (await world.ofYear(cooperative, 2025)).filter(({ content }) => content.paymentWay === 'kept');
  await order.sent(60);
  const lot = await order.counted(60);
  await order.pay('3600');
  expect(await issue(1)).toMatchObject({ value: { issued: 1 } });
  expect(await issue(1)).toMatchObject({ code: 'nothing-to-invoice' });
  await order.sent(40);
  await order.counted(40);
  await order.pay('2400');
  expect(await issue(2)).toMatchObject({ value: { issued: 1 } });
  const page = await did(dealPage.ask({ actor: order.rim, db: world.db, now: NOON }, { deal: order.deal }));
  const { reference } = page.deal;
  // Three per cent of 3,600, then of 2,400 more; the tax of 20 % on it.
  expect((await ofHouse()).map(({ content }) => content.lines)).toMatchObject([
    [{ name: { fr: reference }, net: 72_00, gross: 86_40 }],
    [{ name: { fr: reference }, net: 108_00, gross: 129_60 }],
  ]);
  const asked = { deal: order.deal, lot, quantity: '10', outcome: 'credit', reason: 'Miel cristallisé' };
  await did(complainOfLot.perform(world.call(order.rim, later(3)), asked));
  const complaint = (await order.part()).complaints.at(-1)?.complaintId;
  const granted = { cooperative, complaint, as: 'granted', quantity: '10' };
  await did(answerComplaint.perform(world.call(undefined, later(3)), granted));
  expect(await issue(4)).toMatchObject({ value: { issued: 1 } });
  expect(await issue(4)).toMatchObject({ code: 'nothing-to-invoice' });
  const [second] = (await ofHouse()).filter(({ type }) => type === 'commission');
  const [credit] = (await ofHouse()).filter(({ type }) => type === 'credit-note');
  expect(credit?.content).toMatchObject({
    cause: 'commission-back',
    refersTo: { number: second?.number },
    taxes: [{ taxPerMille: 200, net: 18_00, tax: 3_60 }],
  });
  if (credit === undefined) throw new Error('no credit note');
  const paper = printedDocument(shownDocument(credit), words, 'fr');
  expect(paper.kicker).toBe(words.t('invoicing.house'));
  expect(paper.notes).not.toContain(words.t('invoicing.paid-by.kept'));
});
