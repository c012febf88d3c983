import { moveOrder, recordPayment, refundOrder, myPurchase } from '#modules/sales/server';
import type { PersonActor } from '#platform/operation';
import * as bespoke from './index.ts';
import { ACCEPTING, ASKING, NOON, somebody, type TestBespoke } from './test-bespoke.ts';

const OFFICE = somebody('Meryem', { everywhere: true });

/** A caftan Zineb asks for: who makes it, and the steps all may take. */
export async function askedCaftan(test: TestBespoke) {
  const cooperative = await test.cooperative();
  const product = await test.caftan(cooperative);
  const [zineb, khadija] = [somebody('Zineb'), somebody('Khadija', { cooperative })];
  const asked = await bespoke.askPiece.perform(test.call(zineb), { cooperative, product, ...ASKING });
  if (!asked.ok) throw new Error(asked.code);
  const { request } = asked.value;
  const key = { cooperative, request };
  const seen = async (now = NOON) => {
    const shown = await bespoke.myRequest.ask({ actor: zineb, db: test.db, now }, key);
    if (!shown.ok) throw new Error(shown.code);
    return shown.value;
  };
  const pay = async (which: 'deposit' | 'balance', now = NOON) => {
    const { order } = await seen(now);
    const purchase = which === 'deposit' ? order?.purchaseId : order?.balancePurchaseId;
    const bought = await myPurchase.ask({ actor: zineb, db: test.db, now }, { purchase });
    if (!bought.ok) return { ok: false as const, code: bought.code };
    const { reference, total } = bought.value.purchase;
    const amount = String(total / 100);
    return recordPayment.perform(test.call(OFFICE, now), { reference, amount });
  };
  return {
    cooperative,
    product,
    zineb,
    khadija,
    key,
    seen,
    pay,
    standing: async (now = NOON) => (await seen(now)).standing,
    ...bargaining(test, { zineb, khadija, key, seen }),
    show: (now = NOON, typed: object = { photo: test.photo, photoName: 'a.jpg' }) =>
      bespoke.tellStage.perform(test.call(khadija, now), { ...key, ...typed }),
    answer: (as: 'approve' | 'ask-change', note = '', now = NOON) =>
      bespoke.answerPiece.perform(test.call(zineb, now), { ...key, as, note }),
    leave: (now = NOON) => bespoke.cancelMyPiece.perform(test.call(zineb, now), key),
    stop: (now = NOON) =>
      bespoke.cancelPiece.perform(test.call(khadija, now), { ...key, note: 'Plus de sfifa' }),
    refund: () => refundOrder.perform(test.call(OFFICE), { cooperative, order: request }),
    send: (move: string, now = NOON) =>
      moveOrder.perform(test.call(khadija, now), { cooperative, order: request, move }),
  };
}

interface Both {
  readonly zineb: PersonActor;
  readonly khadija: PersonActor;
  readonly key: { readonly cooperative: string; readonly request: string };
  readonly seen: (now: Date) => Promise<{ readonly request: { readonly version: number } }>;
}

/** What both do before the making: an offer, and its acceptance. */
function bargaining(test: TestBespoke, { zineb, khadija, key, seen }: Both) {
  return {
    offer: (typed: object = {}, now = NOON) =>
      bespoke.offerPiece.perform(test.call(khadija, now), {
        ...key,
        price: '2000',
        days: '20',
        depositPerCent: '40',
        validDays: '7',
        ...typed,
      }),
    accept: async (typed: object = {}, now = NOON) =>
      bespoke.acceptOffer.perform(test.call(zineb, now), {
        ...key,
        version: (await seen(now)).request.version,
        ...ACCEPTING,
        ...typed,
      }),
  };
}
