import { covers } from '#platform/territory';

/** What the data hint at: an interest a reviewer may have in a file. She alone declares it. */
export type Hint = 'same-organisation' | 'assisted' | 'same-commune' | 'funder';

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
  readonly assistingPersonId?: string | undefined;
  /** Who pays for the lot. */
  readonly sponsor?: string | undefined;
}

/** Hints of an interest: her cooperative, whom she assisted, her commune, her house pays the lot. */
export function hintsOf(reviewer: HintedReviewer, file: HintedFile): Hint[] {
  const belongs =
    reviewer.organisationId === file.organisationId || reviewer.memberOf.includes(file.organisationId);
  const pays = file.sponsor !== undefined && sameName(file.sponsor, reviewer.organisationName);
  return [
    ...(belongs ? ['same-organisation' as const] : []),
    ...(file.assistingPersonId === reviewer.personId ? ['assisted' as const] : []),
    ...(covers(reviewer.communeCode, file.communeCode) ? ['same-commune' as const] : []),
    ...(pays ? ['funder' as const] : []),
  ];
}

function sameName(one: string, other: string): boolean {
  const plain = (text: string) => text.trim().toLocaleLowerCase('fr');
  return plain(one) !== '' && plain(one) === plain(other);
}
