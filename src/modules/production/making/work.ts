import type { Id, OrganisationId } from '#platform/ids';
import type { Photo } from '#platform/pictures';
import type { Day } from '#platform/time';

/** What it is made of, by picture: the thread on the loom. */
export const THREADS = [
  'sheep-wool',
  'merino',
  'goat-hair',
  'camel-hair',
  'cotton',
  'silk',
  'recycled',
] as const;

/** What gives the colour. */
export const DYES = [
  'undyed',
  'madder',
  'indigo',
  'walnut',
  'pomegranate',
  'saffron',
  'henna',
  'chemical',
] as const;

/** What a photo of the making shows, in the order of the work. */
export const STAGES = ['material', 'begun', 'half', 'done', 'washed'] as const;

export type Stage = (typeof STAGES)[number];

/** How a thing was made: where, of what, from when to when. */
export interface MakingWork {
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
  readonly productId: string;
  /** The village, as its people say it. */
  readonly village: string;
  readonly threads: readonly string[];
  readonly dyes: readonly string[];
  readonly begunOn?: Day;
  readonly endedOn?: Day;
}

/** A photo of the making. Who is on it agreed. */
export interface StagePhoto extends Photo {
  readonly stagePhotoId: Id<'stage-photo'>;
  readonly stage: Stage;
}

/** The work as told before anybody tells it. */
export const NO_WORK = { village: '', threads: [], dyes: [] } as const;
