import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asId } from '#platform/ids';
import { centimes } from '#platform/money';
import { parting } from '../money/refund.ts';
import { keptOfLine, leftOf, returningBy, worthOf } from './line-return.ts';
import type { OrderLine } from './order-line.ts';

const line = fc.record({
  quantity: fc.integer({ min: 1, max: 12 }),
  price: fc.integer({ min: 1, max: 900_000 }).map(centimes),
  returnable: fc.boolean(),
  commissionSum: fc.integer({ min: 0, max: 20_000 }).map(centimes),
  commissionTax: fc.integer({ min: 0, max: 4_000 }).map(centimes),
});
const order = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) =>
  lines.map((one, at): OrderLine => ({
    ...one,
    lineId: asId(`019d0000-0000-7000-8000-00000000000${at}`),
    productId: 'p',
    kind: 'carpet',
    name: { fr: 'Tapis', ar: 'زربية' },
    commission: [],
    taxPerMille: 0,
    taxExemption: 'x',
  })),
);
const choice = fc.record({
  asked: fc.array(fc.nat(13), { minLength: 5, maxLength: 5 }),
  came: fc.array(fc.nat(13), { minLength: 5, maxLength: 5 }),
});
const counts = (lines: readonly OrderLine[], of: readonly number[]) =>
  Object.fromEntries(lines.map(({ lineId }, at) => [lineId, of[at] ?? 0]));
const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);

/** What is asked back, then what came of it; the lines as they are after that. */
function after(
  lines: readonly OrderLine[],
  { asked, came }: typeof choice extends fc.Arbitrary<infer One> ? One : never,
) {
  const first = returningBy(lines, { move: 'ask-return', counts: counts(lines, asked) });
  if (!first.ok) return undefined;
  const of = (id: string) => first.value.lines.find(({ lineId }) => lineId === id)?.quantity ?? 0;
  const waiting = lines.map((one) => (of(one.lineId) > 0 ? { ...one, askedBack: of(one.lineId) } : one));
  const back = returningBy(waiting, { move: 'take-back', counts: counts(lines, came) });
  if (!back.ok) return undefined;
  const cameOf = (id: string) => back.value.lines.find(({ lineId }) => lineId === id)?.quantity ?? 0;
  return {
    ...back.value,
    after: lines.map((one) => ({ ...one, returned: (one.returned ?? 0) + cameOf(one.lineId) })),
  };
}

test('M8: whatever comes back in whatever parts, never more goes back than was paid', () => {
  fc.assert(
    fc.property(order, fc.array(choice, { maxLength: 6 }), (sold, choices) => {
      const paid = sum(sold.map(({ price, quantity }) => price * quantity));
      let [lines, back]: [readonly OrderLine[], number] = [sold, 0];
      for (const one of choices) {
        const done = after(lines, one);
        if (done === undefined) continue;
        back += worthOf(lines, done.lines);
        lines = done.after;
        expect(done.move === 'take-back').toBe(lines.every((each) => leftOf(each) === 0));
        for (const each of lines) {
          expect(leftOf(each)).toBeGreaterThanOrEqual(0);
          if (!each.returnable) expect(leftOf(each)).toBe(each.quantity);
        }
      }
      const left = sum(lines.map((each) => each.price * leftOf(each)));
      expect(back + left).toBe(paid);
      const kept = parting({ move: 'close' }, centimes(left), { lines });
      expect(kept.back).toBe(0);
      expect(kept.commission).toBe(sum(lines.map((each) => keptOfLine(each).commission)));
      expect(kept.commission).toBeLessThanOrEqual(sum(sold.map(({ commissionSum }) => commissionSum)));
      for (const each of lines) {
        const exact = (each.commissionSum * leftOf(each)) / each.quantity;
        expect(Math.abs(keptOfLine(each).commission - exact)).toBeLessThan(1);
      }
    }),
    { numRuns: 300 },
  );
});

test('who asks chooses something she may send back, who takes back counts no more than was asked', () => {
  const [id, other] = ['019d0000-0000-7000-8000-000000000001', '019d0000-0000-7000-8000-000000000002'];
  const lines = [
    { lineId: id, quantity: 3, returnable: true },
    { lineId: other, quantity: 2, returnable: false },
  ].map((one) => ({ ...one, lineId: asId<'order-line'>(one.lineId) }));
  const asks = (of?: Record<string, number>) => returningBy(lines, { move: 'ask-return', counts: of });
  expect(asks()).toMatchObject({ value: { lines: [{ lineId: id, quantity: 3 }] } });
  expect(asks({ [id]: 4 })).toMatchObject({ code: 'above-line' });
  expect(asks({ [other]: 1 })).toMatchObject({ code: 'above-line', field: `count-${other}` });
  expect(asks({ [id]: 0 })).toMatchObject({ code: 'nothing-chosen', field: `count-${id}` });
  const waiting = lines.map((one) => (one.lineId === id ? { ...one, askedBack: 2 } : one));
  const takes = (of?: Record<string, number>) => returningBy(waiting, { move: 'take-back', counts: of });
  expect(takes()).toMatchObject({ value: { move: 'take-back-part', lines: [{ quantity: 2 }] } });
  expect(takes({ [id]: 3 })).toMatchObject({ code: 'above-asked' });
  expect(takes({ [id]: 0 })).toMatchObject({ code: 'nothing-came-back' });
  const gone = lines.map((one) => ({ ...one, returned: one.quantity }));
  expect(returningBy(gone, { move: 'ask-return' })).toMatchObject({ code: 'nothing-returnable' });
});
