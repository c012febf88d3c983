import fc from 'fast-check';
import { newId } from '#platform/ids';
import type { Actor, PersonActor, Reach } from '#platform/operation';
import { communesOf, provinceCodeOf, provincesOf, regions } from '#platform/territory';
import { FIRST_ROLES } from '../../src/modules/roles.ts';

/** A record somewhere, of somebody. */
export interface Entry {
  readonly organisationId: string;
  readonly communeCode: string;
}

/** Few organisations and few places, so that actors and records often meet. */
export const ORGANISATIONS = [
  newId<'organisation'>(),
  newId<'organisation'>(),
  newId<'organisation'>(),
] as const;
export const PEOPLE = [newId<'person'>(), newId<'person'>(), newId<'person'>()] as const;
const PROVINCES = ['05.301', '05.081', '09.001'];
/**
 * The code of Tangier begins that of Asilah, though neither lies in the other: a trap for who compares
 * letters.
 */
const TRAP = ['01.511.01.0', '01.511.01.01'];
export const COMMUNES = [
  ...PROVINCES.flatMap((province) => communesOf(province).slice(0, 2)).map(({ code }) => code),
  ...TRAP,
];
const PLACES = [...regions(), ...provincesOf()].map(({ code }) => code);

export const entries: fc.Arbitrary<Entry> = fc.record({
  organisationId: fc.constantFrom<string>(...ORGANISATIONS),
  communeCode: fc.constantFrom(...COMMUNES),
});

const reach: fc.Arbitrary<Reach> = fc.oneof(
  fc.constant<Reach>({ kind: 'everything' }),
  fc.constant<Reach>({ kind: 'organisation' }),
  fc.constantFrom(...COMMUNES).map(reachOf),
  fc.constantFrom(...PROVINCES, '01', '05', '09').map(reachOf),
  fc.constantFrom(...PLACES).map(reachOf),
);

/** Somebody signed in, under one of the first roles, with any reach, for any of the organisations. */
export const people: fc.Arbitrary<PersonActor> = fc
  .record({
    personId: fc.constantFrom(...PEOPLE),
    role: fc.constantFrom(...FIRST_ROLES),
    reach,
    onBehalfOf: fc.constantFrom(...ORGANISATIONS),
  })
  .map(({ role, ...rest }) => ({
    ...rest,
    kind: 'person',
    mandateId: newId<'mandate'>(),
    name: 'Somebody',
    role: role.role,
    verbs: new Set(role.verbs),
  }));

export const actors: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Actor>({ kind: 'anonymous' }) },
  { weight: 9, arbitrary: people },
);

/** The same person with each wider reach: the places around hers, then everything. */
export function widened(actor: Actor): Actor[] {
  if (actor.kind !== 'person') return [];
  const around = actor.reach.kind === 'place' ? placesAround(actor.reach.place) : [];
  const reaches: Reach[] = [...around.map(reachOf), { kind: 'everything' }];
  return reaches.map((wider) => ({ ...actor, reach: wider }));
}

function reachOf(place: string): Reach {
  return { kind: 'place', place };
}

function placesAround(place: string): string[] {
  const [region = ''] = place.split('.', 1);
  return place.split('.').length > 2 ? [provinceCodeOf(place), region] : [region];
}
