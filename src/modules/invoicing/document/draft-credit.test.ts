import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { draftCredit, leftOf, type Credited } from './draft-credit.ts';
import { draftInvoice } from './draft-invoice.ts';
import type { InvoiceLine } from './invoice.ts';
import type { TaxGroup } from './tax-group.ts';

const line = fc.record({
  price: fc.integer({ min: 1, max: 900_000_00 }).map(centimes),
  quantity: fc.integer({ min: 1, max: 60 }),
  tax: fc.constantFrom(
    [200, ''] as const,
    [0, 'CGI art. 91-I-C-4°'] as const,
    [0, 'CGI art. 91-IV-1°'] as const,
  ),
});
const order = fc.record({
  lines: fc.array(
    line.map(({ price, quantity, tax: [taxPerMille, taxExemption] }) => ({
      name: { fr: 'Tapis', ar: 'زربية' },
      quantity,
      price,
      taxPerMille,
      taxExemption,
    })),
    { minLength: 1, maxLength: 5 },
  ),
  delivery: fc.integer({ min: 0, max: 200_00 }).map(centimes),
});
const asked: fc.Arbitrary<Credited> = fc.oneof(
  fc.constant({ what: 'all' as const }),
  fc.record({ what: fc.constant('lines' as const), at: fc.array(fc.nat(6), { maxLength: 4 }) }),
  fc.record({ what: fc.constant('some' as const), of: fc.array(fc.nat(70), { maxLength: 5 }) }),
  fc.record({
    what: fc.constant('amount' as const),
    amount: fc.integer({ min: 1, max: 2_000_000_00 }).map(centimes),
  }),
);
const total = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
const net = (groups: readonly TaxGroup[]) => total(groups.map((one) => one.net));
const tax = (groups: readonly TaxGroup[]) => total(groups.map((one) => one.tax));

test('whatever is taken back in whatever order, nothing is ever above the invoice nor its tax', () => {
  fc.assert(
    fc.property(order, fc.array(asked, { maxLength: 8 }), (sold, askings) => {
      const invoice = draftInvoice(sold);
      let [taken, nets, taxes]: [InvoiceLine[], number, number] = [[], 0, 0];
      for (const one of askings) {
        const credit = draftCredit(invoice.lines, taken, one);
        if (!credit.ok) continue;
        expect(total(credit.value.lines.map(({ gross }) => gross))).toBeGreaterThan(0);
        taken = [...taken, ...credit.value.lines];
        nets += net(credit.value.taxes);
        taxes += tax(credit.value.taxes);
        for (const left of leftOf(invoice.lines, taken)) expect(left).toBeGreaterThanOrEqual(0);
        expect(nets).toBeLessThanOrEqual(net(invoice.taxes));
        expect(taxes).toBeLessThanOrEqual(tax(invoice.taxes));
      }
      const rest = draftCredit(invoice.lines, taken, { what: 'all' });
      if (rest.ok) [nets, taxes] = [nets + net(rest.value.taxes), taxes + tax(rest.value.taxes)];
      expect([nets, taxes]).toEqual([net(invoice.taxes), tax(invoice.taxes)]);
    }),
    { numRuns: 300 },
  );
});

test('more than the invoice is refused, and so is a second time the whole', () => {
  const invoice = draftInvoice({
    lines: [
      {
        name: { fr: 'Miel', ar: 'عسل' },
        quantity: 2,
        price: centimes(80_00),
        taxPerMille: 0,
        taxExemption: 'x',
      },
    ],
    delivery: centimes(0),
  });
  const above = draftCredit(invoice.lines, [], { what: 'amount', amount: centimes(160_01) });
  expect(above).toMatchObject({ code: 'credit-above-invoice' });
  const whole = draftCredit(invoice.lines, [], { what: 'all' });
  const taken = whole.ok ? whole.value.lines : [];
  expect(taken).toMatchObject([{ quantity: 2, gross: 160_00, of: 0 }]);
  expect(draftCredit(invoice.lines, taken, { what: 'all' })).toMatchObject({ code: 'nothing-to-credit' });
});
