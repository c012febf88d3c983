import type { SeededPerson } from '#platform/identity/server';
import { asId, type OrganisationId, type PersonId } from '#platform/ids';
import { SINCE, STORY_PASSWORD } from './story.ts';

/** Offices and partners of the story. Invented; their ids never change. */
const OFFICES = {
  khenifra: 'a0000000-0000-7000-8000-000000000301',
  programme: 'a0000000-0000-7000-8000-000000000001',
  field: 'a0000000-0000-7000-8000-000000000302',
  buyer: 'a0000000-0000-7000-8000-000000000401',
  names: 'a0000000-0000-7000-8000-000000000303',
  authority: 'a0000000-0000-7000-8000-000000000304',
  court: 'a0000000-0000-7000-8000-000000000305',
  crafts: 'a0000000-0000-7000-8000-000000000306',
  meknes: 'a0000000-0000-7000-8000-000000000307',
  jury: 'a0000000-0000-7000-8000-000000000308',
  nobody: 'a0000000-0000-7000-8000-000000000999',
} as const;

interface Staff {
  readonly key: string;
  readonly names: readonly [string, string];
  readonly part: string;
  readonly login: string;
  readonly mandate: {
    readonly role: string;
    readonly office: keyof typeof OFFICES;
    readonly name: string;
    readonly place?: string;
  };
}

/** A person of the story who acts for an office, under one mandate. */
export function staff({ key, names, part, login, mandate }: Staff): SeededPerson {
  const personId: PersonId = asId(`b0000000-0000-7000-8000-${key.padStart(12, '0')}`);
  const onBehalfOf: OrganisationId = asId(OFFICES[mandate.office]);
  const wide = ['administrator', 'programme-officer', 'finance-officer'].includes(mandate.role);
  const reach =
    mandate.place !== undefined
      ? ({ kind: 'place', place: mandate.place } as const)
      : wide
        ? ({ kind: 'everything' } as const)
        : ({ kind: 'organisation' } as const);
  return {
    personId,
    nameLatin: names[0],
    nameArabic: names[1],
    storyRole: part,
    login,
    password: STORY_PASSWORD,
    mandates: [{ role: mandate.role, onBehalfOf, onBehalfName: mandate.name, reach, from: SINCE }],
  };
}
