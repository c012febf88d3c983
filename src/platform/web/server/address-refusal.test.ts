import { expect, test } from 'vitest';
import { z } from 'zod';
import { ANONYMOUS, statusOf } from '#platform/operation';
import { query } from '#platform/operation/server';
import { addressRefusal } from './address-refusal.ts';

const opened = query({
  name: 'test.opened',
  input: z.object({ key: z.string().regex(/^[\w-]{22}$/) }),
  toEverybody: true,
  run: () => Promise.resolve(undefined),
});

test('an address that cannot be read is absent, as one that nobody has: it is no outage', async () => {
  for (const key of ['abc', '', 'ا'.repeat(22), 'x'.repeat(500)]) {
    const answer = await opened.ask({ actor: ANONYMOUS }, { key });
    expect(answer).toMatchObject({ ok: false, code: 'invalid' });
    expect(answer.ok ? undefined : addressRefusal(answer.code)).toBe('absent');
  }
  expect(statusOf(addressRefusal('invalid'))).toBe(404);
});

test('what is refused to somebody stays refused, and is not said to be absent', () => {
  expect(['anonymous', 'forbidden', 'absent', 'stale'].map(addressRefusal)).toEqual([
    'anonymous',
    'forbidden',
    'absent',
    'stale',
  ]);
});
