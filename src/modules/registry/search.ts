import { z } from 'zod';
import type { Day } from '#platform/time';
import { ACTIVITY_STATUSES, type ActivityDays, type ActivityStatus } from './activity/activity-status.ts';
import { KINDS, STATES, type Kind, type State } from './cooperative.ts';
import { SECTORS, type Sector } from './sector.ts';

/** Whose cooperatives: women's (every member is a woman), led only by women, or mostly of people under 35. */
export const PEOPLE = ['women', 'led-by-women', 'youth'] as const;

/** Results of one page of the directory. */
export const PAGE_SIZE = 20;
/** A worded search is ranked; beyond this many results it wants filters. */
export const MOST_SKIPPED = 400;

const CURSOR = /^(.*)~([0-9a-f-]{36})$/;
const PLACE = /^\d{2}(\.\d{1,3}){0,3}$/;

/**
 * What is searched, as it stands in the address: every part is optional, and wrong parts are refused by name.
 */
export const SearchInput = z.object({
  q: z.string().trim().max(120).optional(),
  region: z.string().regex(PLACE, 'place-unknown').optional(),
  province: z.string().regex(PLACE, 'place-unknown').optional(),
  commune: z.string().regex(PLACE, 'place-unknown').optional(),
  sector: z.enum(SECTORS).optional(),
  people: z.enum(PEOPLE).optional(),
  milieu: z.enum(['rural', 'urban']).optional(),
  kind: z.enum(KINDS).optional(),
  state: z.enum(STATES).optional(),
  activity: z.enum(ACTIVITY_STATUSES).optional(),
  after: z.string().regex(CURSOR, 'cursor-unknown').optional(),
  skip: z.coerce.number().int().min(0).max(MOST_SKIPPED).optional(),
});
export type SearchInput = z.infer<typeof SearchInput>;

/** A search as the directory understands it. */
export interface Search {
  readonly place?: string;
  readonly sector?: Sector;
  readonly people?: (typeof PEOPLE)[number];
  readonly milieu?: 'rural' | 'urban';
  readonly kind?: Kind;
  readonly state?: State;
  readonly activity?: ActivityStatus;
  /** What an activity status means on the day asked. */
  readonly days?: ActivityDays;
  readonly after?: { readonly sortKey: string; readonly organisationId: string };
  readonly skip?: number;
}

/** One line of the directory. */
export interface Found {
  readonly organisationId: string;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly nameZgh?: string;
  readonly communeCode: string;
  readonly sector: Sector;
  readonly milieu: 'rural' | 'urban';
  readonly state: State;
  readonly kind: Kind;
  readonly foundedOn: Day;
  readonly members: number;
  readonly women: number;
  readonly youth: number;
  readonly ledByWomen: boolean;
  readonly womenOnly: boolean;
  readonly lastProof?: Day | null;
  readonly difficultyOn?: Day | null;
  /** How alive it is on the day asked; where it was asked. */
  readonly activity?: ActivityStatus;
  readonly sortKey: string;
}

/** The narrowest place asked, inside which the others lie: commune, else province, else region. */
export function searchOf(input: SearchInput): Search {
  const { q: _, region, province, commune, after, ...rest } = input;
  const cursor = after === undefined ? null : CURSOR.exec(after);
  const inside = (code: string | undefined, outer: string | undefined) =>
    code !== undefined && (outer === undefined || code.startsWith(`${outer}.`)) ? code : undefined;
  const narrowProvince = inside(province, region);
  const place = inside(commune, narrowProvince ?? region) ?? narrowProvince ?? region;
  return {
    ...rest,
    ...(place !== undefined && { place }),
    ...(cursor !== null && { after: { sortKey: cursor[1] ?? '', organisationId: cursor[2] ?? '' } }),
  };
}

/** The address of the page after a line. */
export function cursorAfter(line: Pick<Found, 'sortKey' | 'organisationId'>): string {
  return `${line.sortKey}~${line.organisationId}`;
}
