import type { SeededPerson } from '#platform/identity/server';
import { asId, type OrganisationId, type PersonId } from '#platform/ids';
import { asDay, type Day } from '#platform/time';

/** Since when the people of the story hold their mandates. */
export const SINCE: Day = asDay('2024-01-01');

/** A PIN and a password for who wants to try the real ways in; they open invented people only. */
export const STORY_PIN = '702913';
export const STORY_PASSWORD = 'la laine rouge de Mrirt';

/** The weavers of Aghbalo: an informal group of the register, not yet a cooperative. */
export const WEAVERS = {
  kind: 'informal-group',
  nameFr: 'Tisserandes d’Aghbalo',
  nameAr: 'نساجات أغبالو',
  communeCode: '05.301.03.07',
  sector: 'artisanat',
  activity: 'Tapis et handiras de laine',
  registeredOn: '2021-04-12',
  filedDay: '2021-04-12',
  women: '11',
  men: '0',
} as const;

/** Itto, who speaks for the weavers while they have no president. */
export function weaverOfStory(onBehalfOf: OrganisationId): SeededPerson {
  const mandate = { role: 'group-officer', onBehalfOf, onBehalfName: WEAVERS.nameFr, from: SINCE };
  return {
    personId: asId('b0000000-0000-7000-8000-00000000000c'),
    nameLatin: 'Itto Oubella',
    nameArabic: 'إيطو أوبلا',
    storyRole: 'group-officer',
    phone: '+212600000131',
    pin: STORY_PIN,
    mandates: [{ ...mandate, reach: { kind: 'organisation' } }],
  };
}

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
