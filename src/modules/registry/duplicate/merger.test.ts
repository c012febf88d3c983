import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asId, type OrganisationId } from '#platform/ids';
import { asDay } from '#platform/time';
import type { State } from '../cooperative.ts';
import { mayMerge, maySeparate, preferredSurvivor } from './merger.ts';

const IDS: readonly OrganisationId[] = [1, 2, 3, 4, 5].map((n) =>
  asId(`00000000-0000-7000-8000-00000000000${n}`),
);

test('keeps the entry with more identifiers, else the older, else the one with more members', () => {
  const entry = { organisationId: 'a', identifiers: 1, foundedOn: asDay('2019-01-01'), members: 7 };
  const other = { ...entry, organisationId: 'b' };
  expect(preferredSurvivor(entry, { ...other, identifiers: 2, foundedOn: asDay('2021-01-01') })).toBe('b');
  expect(preferredSurvivor(entry, { ...other, foundedOn: asDay('2012-01-01'), members: 5 })).toBe('b');
  expect(preferredSurvivor(entry, { ...other, members: 8 })).toBe('b');
  expect(preferredSurvivor(other, entry)).toBe('a');
});

test('merges and separations in any order never make a circle', () => {
  const step = fc.record({
    merge: fc.boolean(),
    absorbed: fc.constantFrom(...IDS),
    survivor: fc.constantFrom(...IDS),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const into = new Map<OrganisationId, OrganisationId>();
      const entry = (organisationId: OrganisationId) => {
        const mergedInto = into.get(organisationId);
        const state: State = mergedInto === undefined ? 'registered' : 'merged';
        return { organisationId, state, ...(mergedInto !== undefined && { mergedInto }) };
      };
      for (const { merge, absorbed, survivor } of steps) {
        const rule = merge ? mayMerge : maySeparate;
        if (!rule(entry(absorbed), entry(survivor)).ok) continue;
        if (merge) into.set(absorbed, survivor);
        else into.delete(absorbed);
        for (const start of IDS) expect(pathFrom(start, into)).toBeLessThan(IDS.length);
      }
    }),
  );
});

test('refuses to separate from a survivor that was merged since', () => {
  const [a, b, c] = IDS.map((organisationId) => ({ organisationId, state: 'merged' as const }));
  if (a === undefined || b === undefined || c === undefined) return;
  const chained = maySeparate({ ...a, mergedInto: b.organisationId }, { ...b, mergedInto: c.organisationId });
  expect(chained).toMatchObject({ ok: false, code: 'survivor-merged' });
});

function pathFrom(start: OrganisationId, into: ReadonlyMap<OrganisationId, OrganisationId>): number {
  let [at, steps]: [OrganisationId | undefined, number] = [into.get(start), 0];
  while (at !== undefined && steps <= into.size) [at, steps] = [into.get(at), steps + 1];
  return steps;
}
