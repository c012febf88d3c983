import { expect, test } from 'vitest';
import { asId, newId } from '#platform/ids';
import { centimes } from '#platform/money';
import { progressOf } from './deal.ts';
import { countFits, type Lot } from './lot.ts';

const LOT: Lot = {
  organisationId: asId('00000000-0000-7000-8000-000000000001'),
  communeCode: '04.421.01.01',
  lotId: newId(),
  partId: newId(),
  dealId: newId(),
  quantity: 400,
  batch: 'L-1',
  onssa: '',
  state: 'sent',
  findings: [],
  accepted: 0,
  rejected: 0,
  signedBy: '',
  remark: '',
  amount: centimes(0),
  paid: centimes(0),
  prepaid: centimes(0),
  returned: 0,
  returnedAgain: 0,
  preparedAt: new Date('2024-12-01T10:00:00Z'),
  recalls: [],
};

test('what came is counted: no more than the note says, and what lacks comes again or not', () => {
  const whole = { accepted: 400, rejected: 0, passes: true };
  const code = (counted: Parameters<typeof countFits>[1], lot = LOT) => {
    const fits = countFits(lot, counted);
    return fits.ok ? 'ok' : fits.code;
  };
  expect(code(whole)).toBe('ok');
  expect(code({ ...whole, rejected: 1 })).toBe('count-above-lot');
  expect(code({ ...whole, accepted: 380 })).toBe('outcome-missing');
  expect(code({ ...whole, accepted: 380, outcome: 'again' })).toBe('ok');
  expect(code({ ...whole, passes: false })).toBe('sheet-fails');
  expect(code({ accepted: 0, rejected: 400, passes: false, outcome: 'credit' })).toBe('ok');
  expect(code(whole, { ...LOT, state: 'prepared' })).toBe('lot-not-sent');
  expect(code(whole, { ...LOT, state: 'checked' })).toBe('lot-checked');
});

test('what was refused is to be made again, or never; a short delivery counts the same', () => {
  const part = { quantity: 1000, state: 'agreed' } as const;
  const checked = { ...LOT, state: 'checked', accepted: 350, rejected: 30 } as const;
  expect(progressOf(part, [{ ...checked, outcome: 'again' }])).toEqual({
    accepted: 350,
    coming: 0,
    credited: 0,
    left: 650,
  });
  expect(progressOf(part, [{ ...checked, outcome: 'credit' }, LOT])).toEqual({
    accepted: 350,
    coming: 400,
    credited: 50,
    left: 200,
  });
});
