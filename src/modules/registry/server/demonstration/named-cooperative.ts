import { dayNumber } from './calendar.ts';
import { stableIds } from './stable-ids.ts';

/** A sign of life of a named cooperative. */
export interface NamedEvidence {
  readonly kind: 'filing' | 'visit' | 'fair' | 'grant' | 'press' | 'sale';
  readonly day: string;
  readonly noteFr: string;
  readonly source?: string;
}

/** A person of the story who is a member of a named cooperative. */
export interface NamedMember {
  readonly key: string;
  readonly nameLatin: string;
  readonly nameArabic: string;
  readonly gender: 'F' | 'M';
  readonly birthYear: number;
  readonly phone: string;
  readonly function?: 'president' | 'treasurer' | 'secretary';
}

/**
 * A cooperative the demonstration knows by name: told of by a source, or of the story. What the source does
 * not tell (a day of founding, numbers of members, officers) is invented here and said so in the
 * registration's note.
 */
export interface NamedCooperative {
  /** Made into its id: never changes. */
  readonly slug: string;
  readonly name: { readonly fr: string; readonly ar: string; readonly zgh?: string };
  readonly kind: 'cooperative' | 'union';
  readonly commune: string;
  readonly sector: string;
  readonly foundedOn: string;
  /** Whether the source tells its day or year of founding. */
  readonly foundingTold: boolean;
  readonly womenOnly: boolean;
  readonly ledByWomen: boolean;
  readonly counts: readonly { readonly day: string; readonly members: number; readonly women: number }[];
  readonly officers: number;
  readonly womenOfficers: number;
  readonly activity: string;
  readonly toldBy?: string;
  readonly storyFr: string;
  readonly storyAr: string;
  readonly products: string;
  readonly evidence: readonly NamedEvidence[];
  readonly people: readonly NamedMember[];
}

export function namedOrganisationId(named: Pick<NamedCooperative, 'slug' | 'foundedOn'>): string {
  return stableIds(0, `organisation ${named.slug}`)(dayNumber(named.foundedOn), 0);
}

export function namedMemberId(named: Pick<NamedCooperative, 'slug' | 'foundedOn'>, key: string): string {
  return stableIds(0, `member ${named.slug} ${key}`)(dayNumber(named.foundedOn), 0);
}

export function namedPersonId(key: string): string {
  return stableIds(0, `person of the story ${key}`)(dayNumber('2024-01-02'), 0);
}
