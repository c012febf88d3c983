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
  nobody: 'a0000000-0000-7000-8000-000000000999',
} as const;

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
  staff({
    key: '7',
    names: ['Hakima Raji', 'حكيمة راجي'],
    part: 'name-officer',
    login: 'hakima',
    mandate: {
      role: 'name-officer',
      office: 'names',
      name: 'Bureau des noms, Béni Mellal-Khénifra',
      place: '05',
    },
  }),
  staff({
    key: '8',
    names: ['Mustapha Ouali', 'مصطفى والي'],
    part: 'local-authority',
    login: 'mustapha',
    mandate: {
      role: 'local-authority',
      office: 'authority',
      name: 'Autorité locale, Khénifra',
      place: '05.301',
    },
  }),
  staff({
    key: '9',
    names: ['Samira Naciri', 'سميرة الناصري'],
    part: 'court-clerk',
    login: 'samira',
    mandate: { role: 'court-clerk', office: 'court', name: 'Greffe de Khénifra', place: '05.301' },
  }),
  staff({
    key: 'a',
    names: ['Lahoucine Bari', 'لحسين باري'],
    part: 'craft-officer',
    login: 'lahoucine',
    mandate: {
      role: 'craft-officer',
      office: 'crafts',
      name: 'Bureau de l’artisanat, Khénifra',
      place: '05.301',
    },
  }),
  staff({
    key: 'b',
    names: ['Rachid Filali', 'رشيد الفيلالي'],
    part: 'court-clerk',
    login: 'rachid',
    mandate: { role: 'court-clerk', office: 'meknes', name: 'Greffe de Meknès', place: '03.061' },
  }),
];

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
