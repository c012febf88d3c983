import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asId, newId } from '#platform/ids';
import { asDay } from '#platform/time';
import { batchStanding, isSold, planBatches, type Batch } from './batch.ts';

const TODAY = asDay('2024-12-31');
const MONTHS = ['2024-10-31', '2024-12-30', '2024-12-31', '2025-01-15', '2025-06-30', '2026-01-01'].map(
  asDay,
);

const batches = fc.array(
  fc
    .record({
      month: fc.nat(MONTHS.length - 1),
      onHand: fc.nat(30),
      kept: fc.nat(30),
      recalled: fc.boolean(),
      code: fc.stringMatching(/^[A-Z]{3}$/),
    })
    .map(({ month, onHand, kept, recalled, code }): Batch => ({
      organisationId: asId('a0000000-0000-7000-8000-000000000009'),
      batchId: newId(),
      communeCode: '05.301',
      productId: 'honey',
      code,
      madeOn: asDay('2024-01-01'),
      bestBefore: MONTHS[month] ?? TODAY,
      onHand,
      kept: Math.min(kept, onHand),
      ...(recalled && { recalledAt: new Date(0) }),
      why: '',
    })),
  { maxLength: 6 },
);

test('what is taken is exactly what was asked, of no batch more than it has, and nothing out of date', () => {
  fc.assert(
    fc.property(batches, fc.nat(20), fc.integer({ min: 1, max: 60 }), (all, loose, quantity) => {
      const within = all.reduce((sum, { onHand, kept }) => sum + onHand - kept, 0);
      const planned = planBatches(all, { quantity, free: within + loose, today: TODAY });
      const sold = all.filter((one) => isSold(one, TODAY));
      const possible = loose + sold.reduce((sum, { onHand, kept }) => sum + onHand - kept, 0);
      expect(planned.ok).toBe(quantity <= possible);
      if (!planned.ok) return;
      const taken = planned.value.reduce((sum, part) => sum + part.quantity, 0);
      expect(taken).toBe(Math.max(0, quantity - loose));
      for (const part of planned.value) {
        const batch = sold.find(({ batchId }) => batchId === part.batchId);
        expect(part.quantity).toBeLessThanOrEqual((batch?.onHand ?? 0) - (batch?.kept ?? 0));
      }
    }),
  );
});

test('the jar to be eaten first leaves first', () => {
  fc.assert(
    fc.property(batches, fc.integer({ min: 1, max: 40 }), (all, quantity) => {
      const free = all.reduce((sum, { onHand, kept }) => sum + onHand - kept, 0);
      const planned = planBatches(all, { quantity, free, today: TODAY });
      if (!planned.ok) return;
      const used = new Map(planned.value.map((part) => [part.batchId, part.quantity]));
      const last = all
        .filter(({ batchId }) => used.has(batchId))
        .reduce((latest, { bestBefore }) => (bestBefore > latest ? bestBefore : latest), asDay('2000-01-01'));
      for (const one of all.filter((batch) => isSold(batch, TODAY) && batch.bestBefore < last))
        expect(used.get(one.batchId) ?? 0).toBe(one.onHand - one.kept);
    }),
  );
});

test('on its last day a batch is still sold; a month before, it is said to be near it', () => {
  expect(batchStanding({ bestBefore: TODAY }, TODAY)).toBe('near');
  expect(batchStanding({ bestBefore: asDay('2024-12-30') }, TODAY)).toBe('expired');
  expect(batchStanding({ bestBefore: asDay('2025-06-30') }, TODAY)).toBe('good');
  expect(batchStanding({ bestBefore: asDay('2025-06-30'), recalledAt: new Date() }, TODAY)).toBe('recalled');
});
