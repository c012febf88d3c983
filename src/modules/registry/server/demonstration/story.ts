import {
  namedMemberId,
  namedOrganisationId,
  namedPersonId,
  type NamedCooperative,
} from './named-cooperative.ts';
import { STORY_COOPERATIVES } from './story-cooperatives.ts';

/** Ids of the cooperatives of the story; they never change. */
export const STORY = {
  argan: namedOrganisationId(STORY_COOPERATIVES.argan),
  saffron: namedOrganisationId(STORY_COOPERATIVES.saffron),
  fishers: namedOrganisationId(STORY_COOPERATIVES.fishers),
  weavers: namedOrganisationId(STORY_COOPERATIVES.weavers),
  carpets: namedOrganisationId(STORY_COOPERATIVES.carpets),
} as const;

/**
 * Somebody of the story who is a member of a cooperative: what identity needs to give them a way in and a
 * mandate.
 */
export interface StoryPerson {
  readonly key: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly communeCode: string;
  readonly nameLatin: string;
  readonly nameArabic: string;
  readonly phone: string;
  /** What they do in the cooperative; a member who holds no function otherwise. */
  readonly role: 'president' | 'treasurer' | 'secretary' | 'member';
}

/**
 * Khadija, president; Salma, treasurer; Yassine, member of the mixed weaving cooperative (the argan one is of
 * women only).
 */
export const storyPeople: readonly StoryPerson[] = Object.values(STORY_COOPERATIVES).flatMap(
  (named: NamedCooperative) =>
    named.people.map((person) => ({
      key: person.key,
      personId: namedPersonId(person.key),
      organisationId: namedOrganisationId(named),
      memberId: namedMemberId(named, person.key),
      communeCode: named.commune,
      nameLatin: person.nameLatin,
      nameArabic: person.nameArabic,
      phone: person.phone,
      role: person.function ?? 'member',
    })),
);
