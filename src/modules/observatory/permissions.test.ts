import { expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { ANONYMOUS, SYSTEM, type PersonActor, type Reach } from '#platform/operation';
import { mayRebuildFigures, rowsWithin } from './permissions.ts';

test('shows the rows of a place inside the reach, and those of the reach when the place is wider', () => {
  expect(rowsWithin(person({ kind: 'place', place: '05.301' }), '05.301')).toEqual({ place: '05.301' });
  expect(rowsWithin(person({ kind: 'place', place: '05.301' }), 'MA')).toEqual({ place: '05.301' });
  expect(rowsWithin(person({ kind: 'place', place: '05' }), '05.301')).toEqual({ place: '05.301' });
  expect(rowsWithin(person({ kind: 'everything' }), '06')).toEqual({ place: '06' });
});

test('shows nothing of a place out of reach, and nothing to the public', () => {
  expect(rowsWithin(person({ kind: 'place', place: '05.301' }), '06')).toBeUndefined();
  expect(rowsWithin(ANONYMOUS, 'MA')).toBeUndefined();
});

test('shows an organisation its own row alone', () => {
  const actor = person({ kind: 'organisation' });
  expect(rowsWithin(actor, 'MA')).toEqual({ place: '', organisation: actor.onBehalfOf });
});

test('lets the platform and a national reach rebuild, and nobody else', () => {
  expect(mayRebuildFigures(SYSTEM)).toBe(true);
  expect(mayRebuildFigures(person({ kind: 'everything' }))).toBe(true);
  expect(mayRebuildFigures(person({ kind: 'place', place: '05' }))).toBe(false);
  expect(mayRebuildFigures(ANONYMOUS)).toBe(false);
});

function person(reach: Reach): PersonActor {
  return {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name: 'Brahim',
    role: 'registry-officer',
    verbs: new Set(),
    reach,
    onBehalfOf: newId(),
  };
}
