import { expect, test } from 'vitest';
import { maySayMakers } from './piece-makers.ts';

test('who made a piece is said once it is finished, anew until it leaves, and never altered after', () => {
  const piece = { isFinished: true, hasLeft: false, isTold: false };
  expect(maySayMakers({ ...piece, isFinished: false })).toMatchObject({ code: 'piece-unfinished' });
  expect(maySayMakers(piece)).toMatchObject({ ok: true });
  expect(maySayMakers({ ...piece, isTold: true })).toMatchObject({ ok: true });
  expect(maySayMakers({ ...piece, hasLeft: true })).toMatchObject({ ok: true });
  expect(maySayMakers({ ...piece, hasLeft: true, isTold: true })).toMatchObject({ code: 'makers-frozen' });
});
