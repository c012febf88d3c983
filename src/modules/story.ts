import type { SeededPerson } from '#platform/identity/server';
import { asId, type OrganisationId, type PersonId } from '#platform/ids';
import { asDay, type Day } from '#platform/time';

/** Offices and partners of the story. Invented; their ids never change. */
const OFFICES = {
  khenifra: 'a0000000-0000-7000-8000-000000000301',
  programme: 'a0000000-0000-7000-8000-000000000001',
  field: 'a0000000-0000-7000-8000-000000000302',
  buyer: 'a0000000-0000-7000-8000-000000000401',
  nobody: 'a0000000-0000-7000-8000-000000000999',
} as const;

const SINCE: Day = asDay('2024-01-01');

/** A PIN and a password for who wants to try the real ways in; they open invented people only. */
export const STORY_PIN = '702913';
export const STORY_PASSWORD = 'la laine rouge de Mrirt';

/**
 * Those of the story who act for an office, a programme or a shop. Members of cooperatives come with the
 * register.
 */
export const STAFF_OF_STORY: readonly SeededPerson[] = [
  staff({
    key: '1',
    names: ['Brahim Aoujil', 'إبراهيم أوجيل'],
    part: 'provincial-officer',
    login: 'brahim',
    mandate: {
      role: 'register-officer',
      office: 'khenifra',
      name: 'Délégation de Khénifra',
      place: '05.301',
    },
  }),
  staff({
    key: '2',
    names: ['Nadia Sebbar', 'نادية السبار'],
    part: 'programme-officer',
    login: 'nadia',
    mandate: { role: 'programme-officer', office: 'programme', name: 'Programme d’accompagnement' },
  }),
  staff({
    key: '3',
    names: ['Fatima Ouzzine', 'فاطمة أوزين'],
    part: 'field-agent',
    login: 'fatima',
    mandate: { role: 'field-agent', office: 'field', name: 'Équipe de terrain du Moyen Atlas', place: '05' },
  }),
  staff({
    key: '4',
    names: ['Driss Lahlimi', 'إدريس لحليمي'],
    part: 'buyer',
    login: 'driss',
    mandate: { role: 'buyer', office: 'buyer', name: 'Maison Lahlimi' },
  }),
  staff({
    key: '5',
    names: ['Omar Tazi', 'عمر التازي'],
    part: 'visitor',
    login: 'omar',
    mandate: { role: 'visitor', office: 'nobody', name: 'Sans office' },
  }),
  staff({
    key: '6',
    names: ['Aziza Benkirane', 'عزيزة بنكيران'],
    part: 'administrator',
    login: 'aziza',
    mandate: { role: 'administrator', office: 'programme', name: 'Administration de Twiza' },
  }),
];

/** A member of a cooperative, as the register tells of her: her way in, and her mandate. */
export function memberOfStory(member: {
  readonly key: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly nameLatin: string;
  readonly nameArabic: string;
  readonly phone: string;
  readonly memberCode: string;
  readonly cooperativeName: string;
  readonly role: string;
}): SeededPerson {
  const onBehalfOf: OrganisationId = asId(member.organisationId);
  const personId: PersonId = asId(member.personId);
  const role = member.role === 'member' ? 'member' : 'cooperative-officer';
  return {
    personId,
    nameLatin: member.nameLatin,
    nameArabic: member.nameArabic,
    storyRole: member.role,
    phone: member.phone,
    memberCode: member.memberCode,
    pin: STORY_PIN,
    mandates: [
      {
        role,
        onBehalfOf,
        onBehalfName: member.cooperativeName,
        reach: { kind: 'organisation' },
        from: SINCE,
      },
    ],
  };
}

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

function staff({ key, names, part, login, mandate }: Staff): SeededPerson {
  const personId: PersonId = asId(`b0000000-0000-7000-8000-00000000000${key}`);
  const onBehalfOf: OrganisationId = asId(OFFICES[mandate.office]);
  const wide = ['administrator', 'programme-officer'].includes(mandate.role);
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
