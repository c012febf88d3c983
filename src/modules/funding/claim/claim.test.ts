import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { asDay } from '#platform/time';
import {
  CLAIM_MOVES,
  isOpenClaim,
  movedClaim,
  type ClaimMove,
  type ClaimState,
  type ClaimStep,
} from './claim.ts';
import { invoiceKey } from './expense.ts';

const DAY = asDay('2024-12-31');
const [SALMA, NADIA, MERYEM] = ['salma', 'nadia', 'meryem'];
const moves = fc.constantFrom<ClaimMove>(
  'submit',
  'ask-changes',
  'approve',
  'ask-finance-changes',
  'accept',
  'accept-partly',
  'decline',
  'pay',
);

function step(move: ClaimMove, personId: string | undefined, version = 1): ClaimStep {
  return { version, move, by: personId ?? '', day: DAY, ...(personId !== undefined && { personId }) };
}

test('whoever tries whatever, an accepted claim was submitted, approved and accepted by three people', () => {
  const tries = fc.array(fc.tuple(moves, fc.constantFrom(SALMA, NADIA, MERYEM)), { maxLength: 30 });
  fc.assert(
    fc.property(tries, (tried) => {
      let state: ClaimState = 'draft';
      const steps: ClaimStep[] = [];
      for (const [move, personId] of tried) {
        const next = movedClaim({ state }, move, { steps, personId });
        if (!next.ok) continue;
        state = next.value;
        steps.push(step(move, personId, steps.length + 1));
        if (!['accepted', 'partly-accepted'].includes(state)) continue;
        const last = (one: ClaimMove) => steps.findLast(({ move: done }) => done === one)?.personId;
        expect(new Set([last('submit'), last('approve'), personId]).size).toBe(3);
      }
    }),
    { numRuns: 500 },
  );
});

test('a claim sent back may be mended and sent again; a declined one may not', () => {
  expect(isOpenClaim({ state: 'changes-by-finance' })).toBe(true);
  expect(isOpenClaim({ state: 'declined' })).toBe(false);
  const { to } = CLAIM_MOVES.decline;
  expect(movedClaim({ state: to }, 'submit', { steps: [], personId: SALMA })).toMatchObject({
    code: 'claim-not-there',
  });
});

test('an invoice is the same however its number and its seller are written', () => {
  const invoice = {
    supplier: 'Sté Métal du Moyen-Atlas',
    invoice: 'FA-0012/24',
    invoiceDay: DAY,
    amount: centimes(12_000_00),
  };
  const same = { ...invoice, supplier: 'STE METAL DU MOYEN ATLAS', invoice: 'fa 0012 24' };
  expect(invoiceKey(same)).toBe(invoiceKey(invoice));
  expect(invoiceKey({ ...same, amount: centimes(12_000_01) })).not.toBe(invoiceKey(invoice));
  const known = { ...invoice, ice: '001525713000048' };
  expect(invoiceKey({ ...known, supplier: 'Autre nom' })).toBe(invoiceKey(known));
});
