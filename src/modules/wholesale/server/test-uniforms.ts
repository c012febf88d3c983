import type { PersonActor } from '#platform/operation';
import * as wholesale from './index.ts';
import { NOON, OFFICE, somebody, type TestWholesale } from './test-wholesale.ts';

export const WANTED = {
  title: 'Uniformes de cuisine',
  kind: 'uniform',
  quantity: '2000',
  details: 'S 400, M 800, L 800',
  standard: 'NM ISO 13688',
  wantedOn: '2025-03-15',
  answerBy: '2025-01-15',
  place: '04.421',
};

/** A hotel asks three workshops for two thousand uniforms, and each offers what it can make. */
export async function uniforms(test: TestWholesale, offers: readonly number[] = [1000, 800, 600]) {
  const buyer = await test.customer('Rim');
  const workshops = await Promise.all(offers.map(() => test.cooperative()));
  const officers = workshops.map((cooperative) => somebody('Khadija', { cooperative }));
  const asked = await wholesale.askForQuotes.perform(test.call(buyer), {
    ...WANTED,
    addressed: 'named',
    cooperatives: workshops,
  });
  if (!asked.ok) throw new Error(`${asked.code} ${asked.field}`);
  const { request } = asked.value;
  const officer = (at: number) => officers[at] ?? OFFICE;
  for (const [at, cooperative] of workshops.entries()) {
    const answer = { cooperative, request, answer: 'offered', quantity: String(offers[at]), days: '60' };
    const said = await wholesale.answerRequest.perform(test.call(officer(at)), { ...answer, price: '120' });
    if (!said.ok) throw new Error(`${said.code} ${said.field}`);
  }
  const compose = (typed: Readonly<Record<string, unknown>> = {}, actor: PersonActor = buyer) =>
    wholesale.composeDeal.perform(test.call(actor), {
      request,
      shares: Object.fromEntries(workshops.map((id, at) => [id, String([5, 3, 2][at] ?? 1)])),
      points: 'Longueur; cm; 98; 102\nCoutures droites',
      ...typed,
    });
  return { buyer, workshops, officer, request, compose };
}

/** The same, ordered; and the steps of a delivery. */
export async function orderedUniforms(test: TestWholesale) {
  const asked = await uniforms(test);
  const composed = await asked.compose();
  if (!composed.ok) throw new Error(`${composed.code} ${composed.field}`);
  const { deal } = composed.value;
  const shown = async (actor: PersonActor = asked.buyer) => {
    const answer = await wholesale.dealPage.ask(test.call(actor), { deal });
    if (!answer.ok) throw new Error(answer.code);
    return answer.value;
  };
  const partOf = async (at: number) => {
    const part = (await shown()).parts.find(({ organisationId }) => organisationId === asked.workshops[at]);
    if (part === undefined) throw new Error('no part');
    return part;
  };
  return {
    ...asked,
    deal,
    shown,
    partOf,
    async prepare(at: number, quantity: number, typed: Readonly<Record<string, string>> = {}) {
      const { organisationId: cooperative, partId: part } = await partOf(at);
      const lot = { cooperative, part, quantity: String(quantity), batch: `L-${at}`, ...typed };
      return wholesale.prepareLot.perform(test.call(asked.officer(at)), lot);
    },
    send: (now = NOON) =>
      wholesale.sendLots.perform(test.call(asked.officer(0), now), { deal, carrier: 'Camion' }),
    async count(at: number, accepted: number, typed: Readonly<Record<string, unknown>> = {}, now = NOON) {
      const lot = (await partOf(at)).lots.find(({ state }) => state !== 'checked');
      return wholesale.checkLot.perform(test.call(asked.buyer, now), {
        deal,
        lot: lot?.lotId ?? deal,
        points: ['100', 'yes'],
        accepted: String(accepted),
        signedBy: 'Rim Bennani',
        ...typed,
      });
    },
    pay: async (amount: string) =>
      wholesale.recordDealPayment.perform(test.call(OFFICE), {
        reference: (await shown()).deal.reference,
        amount,
      }),
  };
}
