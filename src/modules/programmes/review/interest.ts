import { covers } from '#platform/territory';

/** What the data hint at: an interest a reviewer may have in a file. She alone declares it. */
export type Hint = 'same-organisation' | 'assisted' | 'coach' | 'same-commune' | 'funder';

/** The interests a reviewer may declare; none opens the file, any other keeps it closed for good. */
export const INTERESTS = ['none', 'member', 'family', 'coach', 'supplier', 'funder', 'other'] as const;
export type Interest = (typeof INTERESTS)[number];

export interface HintedReviewer {
  readonly personId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly communeCode: string;
  /** The organisations the register knows her a member of. */
  readonly memberOf: readonly string[];
}

export interface HintedFile {
  readonly organisationId: string;
  readonly communeCode: string;
  /** Who wrote in this file, or in another of the same applicant, without being of it. */
  readonly assistants: readonly string[];
  /** Who coaches the applicant, or did. */
  readonly coaches: readonly string[];
  /** Who pays for the lot and for the call, by the names the call gives them. */
  readonly payers: readonly string[];
}

/** Hints of an interest: her cooperative, whom she assisted or coached, her commune, her house pays. */
export function hintsOf(reviewer: HintedReviewer, file: HintedFile): Hint[] {
  const { personId, organisationId, organisationName, communeCode, memberOf } = reviewer;
  const told: readonly (readonly [Hint, boolean])[] = [
    ['same-organisation', organisationId === file.organisationId || memberOf.includes(file.organisationId)],
    ['assisted', file.assistants.includes(personId)],
    ['coach', file.coaches.includes(personId)],
    ['same-commune', covers(communeCode, file.communeCode)],
    ['funder', file.payers.some((payer) => sameName(payer, organisationName))],
  ];
  return told.flatMap(([hint, holds]) => (holds ? [hint] : []));
}

function sameName(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{Mark}/gu, '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLocaleLowerCase('fr');
  return plain(one) !== '' && plain(one) === plain(other);
}
