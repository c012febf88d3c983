import { expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { following, isUnread, MOST_IN_A_ROW, type Talk } from './talk.ts';

const NOON = new Date('2024-12-31T12:00:00Z');
const talk = (change: Partial<Talk> = {}): Talk => ({
  organisationId: newId(),
  subjectId: newId(),
  communeCode: '05.301.03.07',
  personId: newId(),
  lastBy: 'buyer',
  run: 1,
  lastAt: NOON,
  ...change,
});

test('a row of one side is counted, and begins again when the other answers', () => {
  expect(following(undefined, 'buyer')).toEqual({ ok: true, value: 1 });
  expect(following(talk({ run: 3 }), 'buyer')).toEqual({ ok: true, value: 4 });
  expect(following(talk({ run: 3 }), 'seller')).toEqual({ ok: true, value: 1 });
  expect(following(talk({ run: MOST_IN_A_ROW }), 'buyer')).toMatchObject({ code: 'wait-for-answer' });
});

test('what one said herself is never unread; what another said is, until it is seen', () => {
  expect(isUnread(undefined, 'seller')).toBe(false);
  expect(isUnread(talk(), 'buyer')).toBe(false);
  expect(isUnread(talk(), 'seller')).toBe(true);
  expect(isUnread(talk({ sellerSeenAt: NOON }), 'seller')).toBe(false);
  expect(isUnread(talk({ sellerSeenAt: new Date(NOON.getTime() - 1) }), 'seller')).toBe(true);
  expect(isUnread(talk({ lastBy: 'office', sellerSeenAt: NOON }), 'buyer')).toBe(true);
});
