import fc from 'fast-check';
import { expect, test } from 'vitest';
import { legalParametersOn, PARAMETER_CODES, type ParameterCode } from '#modules/law';
import { asId, newId } from '#platform/ids';
import { centimes } from '#platform/money';
import { asDay } from '#platform/time';
import type { Dossier } from './creation-file.ts';
import type { Founder, Payment } from './founder.ts';
import { missingOf } from './missing.ts';

const DAY = asDay('2024-12-31');
const VALUES: Partial<Record<ParameterCode, number>> = {
  'fewest-members': 5,
  'adult-age': 18,
  'smallest-capital': 100_000,
  'smallest-share': 10_000,
  'paid-at-subscription': 250,
  'cash-deposit-within': 5,
  'duration-at-most': 99,
};
const law = legalParametersOn(
  PARAMETER_CODES.map((code) => ({
    code,
    fromDay: DAY,
    value: VALUES[code] ?? 3,
    article: '',
    mark: 'verified' as const,
  })),
  DAY,
);

const founder = fc.record({
  birthYear: fc.integer({ min: 1940, max: 2012 }),
  cashShares: fc.nat({ max: 4 }),
  paidPercent: fc.constantFrom(0, 10, 25, 60, 100),
  isBanked: fc.boolean(),
});
const dossiers = fc
  .tuple(fc.array(founder, { maxLength: 8 }), fc.constantFrom(5_000, 10_000, 20_001), fc.boolean())
  .map(([drawn, share, hasPaper]) => dossierOf(drawn, share, hasPaper));

test('founders lack nothing exactly when there are five and every one is of age', () => {
  fc.assert(
    fc.property(dossiers, (dossier) => {
      const whole =
        dossier.founders.length >= 5 && dossier.founders.every(({ birthYear = 0 }) => 2024 - birthYear >= 18);
      expect(lacks(dossier, 'founders') === 0).toBe(whole);
    }),
  );
});

test('the capital lacks nothing exactly when it is enough, a quarter paid, banked, certified', () => {
  fc.assert(
    fc.property(dossiers, (dossier) => {
      const share = dossier.file.statutes?.shareValue ?? 0;
      const paidBy = (id: string) =>
        dossier.payments
          .filter(({ founderId }) => founderId === id)
          .reduce((all, { amount }) => all + amount, 0);
      const shares = dossier.founders.reduce((all, { cashShares }) => all + cashShares, 0);
      const whole =
        shares * share >= 100_000 &&
        dossier.founders.every(({ cashShares }) => cashShares >= 1) &&
        dossier.founders.every(({ founderId, cashShares }) => paidBy(founderId) * 4 >= cashShares * share) &&
        dossier.payments.every(({ bankedOn }) => bankedOn !== undefined) &&
        (shares === 0 || dossier.papers.length > 0);
      expect(lacks(dossier, 'capital') === 0).toBe(whole);
    }),
    { numRuns: 400 },
  );
});

function lacks(dossier: Dossier, step: 'founders' | 'capital'): number {
  return missingOf(dossier, { step, law, today: DAY }).length;
}

interface Drawn {
  readonly birthYear: number;
  readonly cashShares: number;
  readonly paidPercent: number;
  readonly isBanked: boolean;
}

function dossierOf(drawn: readonly Drawn[], share: number, hasPaper: boolean): Dossier {
  const founders = drawn.map(({ birthYear, cashShares }): Founder => {
    const known = { kind: 'person', nameLatin: 'Itto', gender: 'F', address: 'Aghbalo' } as const;
    return { ...known, founderId: newId(), birthYear, cashShares, kindShares: 0, hasNumber: false };
  });
  const payments = drawn.flatMap((one, at): Payment[] => {
    const amount = centimes(Math.ceil((one.cashShares * share * one.paidPercent) / 100 / 4) * 4);
    if (amount === 0) return [];
    const paid = { paymentId: newId(), founderId: founders[at]?.founderId ?? '', amount, paidOn: DAY };
    return [one.isBanked ? { ...paid, bankedOn: DAY } : paid];
  });
  const paper = { paperId: newId(), fileId: newId(), name: 'banque.pdf', day: DAY } as const;
  return {
    file: {
      organisationId: asId(newId()),
      fileId: newId<'creation-file'>(),
      communeCode: '05.301.03.07',
      kind: 'cooperative',
      isCraft: true,
      title: 'Tisserandes',
      openedOn: DAY,
      step: 'capital',
      state: 'open',
      since: DAY,
      names: [],
      statutes: {
        object: '',
        categories: ['employs-members'],
        durationYears: 99,
        seat: '',
        shareValue: centimes(share),
        leastShares: 1,
        interestPerMille: 0,
        management: 'board',
        termYears: 3,
        refundMonths: 12,
        liabilityTimes: 1,
      },
      version: 1,
    },
    founders,
    payments,
    papers: hasPaper ? [{ ...paper, step: 'capital', kind: 'bank-certificate' }] : [],
    outcomes: [],
    changes: [],
  };
}
