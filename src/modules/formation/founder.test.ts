import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { centimes } from '#platform/money';
import { asDay } from '#platform/time';
import { capitalOf, isAdult, mayPay, type Founder, type Payment } from './founder.ts';

const TODAY = asDay('2024-12-31');
const LAW = { paidAtSubscriptionPerMille: 250 };

const founders = fc.array(
  fc
    .record({ cashShares: fc.nat({ max: 500 }), kindShares: fc.nat({ max: 500 }) })
    .map((shares): Founder => ({
      ...shares,
      founderId: newId<'founder'>(),
      kind: 'person',
      nameLatin: 'Itto',
      hasNumber: false,
    })),
  { maxLength: 12 },
);

test('money adds up to the centime: cash and in kind make the capital, paid and rest make the cash', () => {
  fc.assert(
    fc.property(
      founders,
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.array(fc.nat(99)),
      (people, value, parts) => {
        const shareValue = centimes(value);
        let payments: Payment[] = [];
        for (const [at, part] of parts.entries()) {
          const { lines } = capitalOf(people, payments, { shareValue, law: LAW });
          const line = lines[at % Math.max(1, lines.length)];
          const amount = centimes(Math.floor(((line?.rest ?? 0) * part) / 100));
          if (line === undefined || !mayPay(amount, line, { paidOn: TODAY, today: TODAY }).ok) continue;
          payments = [...payments, { paymentId: newId(), founderId: line.founderId, amount, paidOn: TODAY }];
        }
        const capital = capitalOf(people, payments, { shareValue, law: LAW });
        expect(capital.cash + capital.inKind).toBe(capital.total);
        expect(capital.total).toBe(capital.shares * value);
        expect(capital.paid + capital.rest).toBe(capital.cash);
        expect(capital.paid).toBe(payments.reduce((sum, { amount }) => sum + amount, 0));
        for (const line of capital.lines) {
          expect(line.rest).toBeGreaterThanOrEqual(0);
          expect(line.dueNow * 1000).toBeGreaterThanOrEqual(line.cash * LAW.paidAtSubscriptionPerMille);
          expect(line.dueNow).toBeLessThanOrEqual(line.cash);
        }
      },
    ),
  );
});

test('a quarter of a share is never rounded down', () => {
  const [one] = capitalOf(
    [
      {
        founderId: newId<'founder'>(),
        kind: 'person',
        nameLatin: 'Itto',
        hasNumber: false,
        cashShares: 1,
        kindShares: 0,
      },
    ],
    [],
    { shareValue: centimes(10_001), law: LAW },
  ).lines;
  expect(one).toMatchObject({ dueNow: 2501, rest: 10_001 });
});

test.each([
  ['nothing', 0, {}, 'amount-zero'],
  ['more than what is left', 10_001, {}, 'more-than-rest'],
  ['tomorrow', 5_000, { paidOn: '2025-01-01' }, 'day-in-future'],
  ['into the bank before it was given', 5_000, { bankedOn: '2024-12-30' }, 'banked-before-paid'],
])('refuses to write down %s', (_, amount, days, code) => {
  const { paidOn, bankedOn }: { paidOn?: string; bankedOn?: string } = days;
  const given = {
    paidOn: asDay(paidOn ?? '2024-12-31'),
    ...(bankedOn !== undefined && { bankedOn: asDay(bankedOn) }),
    today: TODAY,
  };
  expect(mayPay(centimes(amount), { rest: centimes(10_000) }, given)).toMatchObject({ code });
});

test('somebody is of age in the year she turns eighteen', () => {
  const law = { adultAgeYears: 18 };
  expect(isAdult({ birthYear: 2006 }, TODAY, law)).toBe(true);
  expect(isAdult({ birthYear: 2007 }, TODAY, law)).toBe(false);
});
