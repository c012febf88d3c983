import fc from 'fast-check';
import { expect, test } from 'vitest';
import { legalParametersOn, PARAMETER_CODES, type ParameterCode } from '#modules/law';
import { asId, newId } from '#platform/ids';
import { centimes } from '#platform/money';
import { addDays, asDay } from '#platform/time';
import type { Dossier } from './creation-file.ts';
import { duesOf } from './dues.ts';

const REGISTERED = asDay('2024-03-01');
const VALUES: Partial<Record<ParameterCode, number>> = {
  'payment-within': 3,
  'cash-deposit-within': 5,
  'paid-at-subscription': 250,
};
const law = legalParametersOn(
  PARAMETER_CODES.map((code) => ({
    code,
    fromDay: asDay('2014-12-18'),
    value: VALUES[code] ?? 3,
    article: '',
    mark: 'verified' as const,
  })),
  REGISTERED,
);
const money = fc.record({
  amount: fc.integer({ min: 1, max: 40_000 }),
  after: fc.nat({ max: 30 }),
  bankedAfter: fc.option(fc.nat({ max: 12 })),
});

test('owed and paid make what was promised, and a sixth day is late for the bank', () => {
  fc.assert(
    fc.property(fc.array(money, { maxLength: 5 }), fc.nat({ max: 1500 }), (paid, days) => {
      const dossier = dossierWith(paid);
      const today = addDays(REGISTERED, days);
      const dues = duesOf(dossier, law, today);
      const given = paid.reduce((all, { amount }) => all + amount, 0);
      const rest = dues.owing[0]?.rest ?? 0;
      expect(rest).toBe(Math.max(0, 200_000 - given));
      expect(dues.dueOn).toBe('2027-03-01');
      expect(dues.owing.every(({ isLate }) => isLate === today > '2027-03-01')).toBe(true);
      for (const { paidOn, bankedOn, isLate } of dues.payments)
        expect(isLate).toBe((bankedOn ?? today) > addDays(paidOn, 5));
    }),
  );
});

test('before the registration the rest has no last day', () => {
  const dues = duesOf({ ...dossierWith([]), outcomes: [] }, law, REGISTERED);
  expect(dues).toMatchObject({ lateCount: 0, owing: [{ rest: 200_000, atOnce: 50_000, isLate: false }] });
  expect(dues.dueOn).toBeUndefined();
});

interface Paid {
  readonly amount: number;
  readonly after: number;
  readonly bankedAfter: number | null;
}

function dossierWith(paid: readonly Paid[]): Dossier {
  const founderId = newId<'founder'>();
  const founder = { founderId, kind: 'person', nameLatin: 'Itto', hasNumber: false } as const;
  return {
    file: {
      organisationId: asId(newId()),
      fileId: newId<'creation-file'>(),
      communeCode: '05.301.03.07',
      kind: 'cooperative',
      isCraft: true,
      title: 'Tisserandes',
      openedOn: REGISTERED,
      step: 'craft',
      state: 'done',
      since: REGISTERED,
      names: [],
      version: 1,
    },
    founders: [{ ...founder, cashShares: 20, kindShares: 0 }],
    payments: paid.map(({ amount, after, bankedAfter }) => {
      const paidOn = addDays(REGISTERED, after);
      const payment = { paymentId: newId(), founderId, amount: centimes(amount), paidOn };
      return bankedAfter === null ? payment : { ...payment, bankedOn: addDays(paidOn, bankedAfter) };
    }),
    papers: [],
    outcomes: [{ step: 'registration', accepted: true, day: REGISTERED, by: 'Samira' }],
    changes: [],
  };
}
