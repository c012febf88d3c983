import { expect, test } from 'vitest';
import { readCommission, readShare } from './commission-plan.ts';

test.each([
  ['3', 300],
  ['2,5 %', 250],
  ['٣', 300],
  ['0', 0],
  ['12.25', 1_225],
])('a share typed %s is %d hundredths of a per cent', (typed, basisPoints) => {
  expect(readShare(typed)).toEqual({ ok: true, value: basisPoints });
});

test('what cannot be a commission is refused by name, at its box', () => {
  expect(readShare('beaucoup')).toMatchObject({ ok: false, code: 'share-unreadable' });
  expect(readShare('31')).toMatchObject({ ok: false, code: 'share-too-large' });
  expect(readCommission({ share: '3', floor: '-1', ceiling: '' })).toMatchObject({
    code: 'amount-unreadable',
    field: 'floor',
  });
  expect(readCommission({ share: '3', floor: '20', ceiling: '10' })).toMatchObject({
    code: 'ceiling-below-floor',
    field: 'ceiling',
  });
});

test('three per cent, one dirham at least, two hundred at most', () => {
  expect(readCommission({ share: '3', floor: '1', ceiling: '200' })).toEqual({
    ok: true,
    value: [{ name: 'plate-forme', basisPoints: 300, floor: 100, ceiling: 20_000 }],
  });
});
