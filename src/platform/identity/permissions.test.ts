import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { ANONYMOUS, SYSTEM, type PersonActor, type Reach } from '#platform/operation';
import { mayEndMandate, mayGrantMandate, mayRecoverStaff } from './permissions.ts';

const PLACES = ['05', '05.301', '06', '06.385'] as const;
const [OURS, THEIRS] = [newId<'organisation'>(), newId<'organisation'>()];
const place = fc.constantFrom(...PLACES);
const reach: fc.Arbitrary<Reach> = fc.oneof(
  fc.constant<Reach>({ kind: 'everything' }),
  fc.constant<Reach>({ kind: 'organisation' }),
  place.map((code) => ({ kind: 'place', place: code }) as const),
);
const actor = reach.map((of): PersonActor => ({
  kind: 'person',
  personId: newId(),
  mandateId: newId(),
  name: 'x',
  role: 'x',
  verbs: new Set(),
  reach: of,
  onBehalfOf: OURS,
}));
const onBehalfOf = fc.constantFrom(OURS, THEIRS, undefined);

test('nobody grants more than her own reach', () => {
  fc.assert(
    fc.property(actor, place, onBehalfOf, (who, code, organisation) => {
      const wide = mayGrantMandate(who, { reachKind: 'everything', onBehalfOf: organisation });
      expect(wide).toBe(who.reach.kind === 'everything');
      const local = mayGrantMandate(who, { reachKind: 'place', reachPlace: code, onBehalfOf: organisation });
      const covered = who.reach.kind === 'place' && `${code}.`.startsWith(`${who.reach.place}.`);
      expect(local).toBe(who.reach.kind === 'everything' || covered);
      const own = mayGrantMandate(who, { reachKind: 'organisation', onBehalfOf: organisation });
      expect(own).toBe(who.reach.kind === 'everything' || organisation === OURS);
    }),
  );
});

test('a place is named for a reach over a place, and for no other', () => {
  expect(mayGrantMandate(SYSTEM, { reachKind: 'place' })).toBe(false);
  expect(mayGrantMandate(SYSTEM, { reachKind: 'everything', reachPlace: '05' })).toBe(false);
});

test('a mandate is ended by who reaches everything, or by its own organisation', () => {
  fc.assert(
    fc.property(actor, (who) => {
      const everything = who.reach.kind === 'everything';
      expect(mayEndMandate(who, { organisationId: OURS })).toBe(true);
      expect(mayEndMandate(who, { organisationId: THEIRS })).toBe(everything);
      expect(mayRecoverStaff(who)).toBe(everything);
    }),
  );
});

test('nobody who is not signed in gives or takes anything', () => {
  expect(mayGrantMandate(ANONYMOUS, { reachKind: 'organisation', onBehalfOf: OURS })).toBe(false);
  expect(mayEndMandate(ANONYMOUS, { organisationId: OURS })).toBe(false);
  expect(mayRecoverStaff(ANONYMOUS)).toBe(false);
});
