import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRib, ribInParts, ribTyped } from './rib.ts';

const accounts = fc.stringMatching(/^\d{22}$/);
const keyed = (account: string) => {
  const rest = Number((BigInt(account) * 100n) % 97n);
  return `${account}${String(rest === 0 ? 0 : 97 - rest).padStart(2, '0')}`;
};

test('an account with its key is one; with one digit changed it is not', () => {
  fc.assert(
    fc.property(accounts, fc.nat(23), fc.integer({ min: 1, max: 9 }), (account, at, by) => {
      const rib = keyed(account);
      expect(isRib(rib)).toBe(true);
      const digit = (Number(rib[at]) + by) % 10;
      expect(isRib(`${rib.slice(0, at)}${digit}${rib.slice(at + 1)}`)).toBe(false);
    }),
  );
});

test('it is read however it was typed, and shown in four parts', () => {
  const rib = keyed('0078100003600002110050');
  expect(ribTyped(`${rib.slice(0, 3)} ${rib.slice(3, 6)}-${rib.slice(6)}`)).toBe(rib);
  expect(ribInParts(rib).split(' ')).toHaveLength(4);
});
