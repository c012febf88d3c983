import { sql } from 'kysely';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeMyOrder, passTime, settleDispute } from '#modules/sales/server';
import { passDays } from '../index.ts';
import { later, somebody, testBespoke, type TestBespoke } from '../test-bespoke.ts';
import { askedCaftan } from '../test-piece.ts';

let bespoke: TestBespoke;
beforeAll(async () => {
  bespoke = await testBespoke();
  await sql`insert into sales.commission_plan (from_day, parts, decided_at)
    values ('2024-01-01', '[{"name":"platform","basisPoints":300,"floor":100}]', now())`.execute(bespoke.db);
});
afterAll(() => bespoke.close());

const RUNS = 8;
const office = somebody('Meryem', { everywhere: true });
const DOINGS = [
  'offer',
  'accept',
  'deposit',
  'show',
  'approve',
  'change',
  'balance',
  'leave',
  'stop',
  'ship',
  'deliver',
  'hand-over',
  'not-taken',
  'dispute',
  'cancel',
  'settle',
  'refund',
  'wait',
] as const;
const doing = fc.record({
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...DOINGS) },
    { weight: 2, arbitrary: fc.constantFrom('show' as const, 'deposit' as const, 'balance' as const) },
  ),
  days: fc.integer({ min: 1, max: 9 }),
});

/** Does one thing, whoever would do it, whether it may be done or not. */
async function taking(piece: Awaited<ReturnType<typeof askedCaftan>>) {
  const key = { cooperative: piece.cooperative, order: piece.key.request };
  let day = 0;
  return async ({ what, days }: { what: (typeof DOINGS)[number]; days: number }) => {
    const now = later(day);
    const { order } = await piece.seen(now);
    const mine = { ...key, purchase: order?.purchaseId };
    const does = {
      offer: () => piece.offer({ price: String(1_999 + days) }, now),
      accept: () => piece.accept({ total: String(1_999 + days + 45) }, now),
      deposit: () => piece.pay('deposit', now),
      show: () => piece.show(now),
      approve: () => piece.answer('approve', '', now),
      change: () => piece.answer('ask-change', 'Plus court', now),
      balance: () => piece.pay('balance', now),
      leave: () => piece.leave(now),
      stop: () => piece.stop(now),
      ship: () => piece.send('ship', now),
      deliver: () => piece.send('deliver', now),
      'hand-over': () => piece.send('hand-over', now),
      'not-taken': () => piece.send('not-taken', now),
      dispute: () => changeMyOrder.perform(bespoke.call(piece.zineb, now), { ...mine, move: 'dispute' }),
      cancel: () => changeMyOrder.perform(bespoke.call(piece.zineb, now), { ...mine, move: 'cancel' }),
      settle: () =>
        settleDispute.perform(bespoke.call(office, now), {
          ...key,
          for: 'buyer',
          note: 'Entendu, les deux.',
        }),
      refund: piece.refund,
      wait: async () => {
        day += days;
        await passTime({ now: later(day), db: bespoke.db });
        await passDays({ now: later(day), db: bespoke.db });
      },
    } as const;
    await does[what]();
  };
}

test('whatever is done in whatever order, what each side gets adds up to what was paid', async () => {
  const begun = ['offer', 'accept', 'deposit'] as const;
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 6, maxLength: 22 }), fc.nat(3), async (doings, how) => {
      const piece = await askedCaftan(bespoke);
      const take = await taking(piece);
      for (const what of begun.slice(0, how)) await take({ what, days: 1 });
      for (const one of doings) await take(one);
      const book = await bespoke.book(piece.cooperative);
      const held = (account: string) => book.get(account) ?? 0;
      const received = 0 - held('received/bank');
      const parted = [
        'order/escrow',
        'order/refund-due',
        'seller/payable',
        'house/commission',
        'tax/vat-collected',
      ];
      for (const account of parted) expect(held(account), account).toBeGreaterThanOrEqual(0);
      expect(parted.reduce((sum, account) => sum + held(account), 0)).toBe(received);
      const { standing, order } = await piece.seen();
      // While it is made or waits to be, the deposit is nobody's; ended, nothing stays between.
      if (standing === 'cancelled' || order?.state === 'closed') expect(held('order/escrow')).toBe(0);
      if (held('seller/payable') > 0) expect(['cancelled', 'closed']).toContain(order?.state);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});
