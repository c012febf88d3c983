import type { Day } from '#platform/time';
import type { Named } from '../visit/caseload.ts';
import type { DRAW_METHODS } from './draw.ts';

/** A choice of visits to check again: how, from how many, by whom. */
export interface Draw {
  readonly drawId: string;
  readonly cohortId: string;
  readonly method: (typeof DRAW_METHODS)[number];
  readonly seed?: string;
  readonly sharePercent?: number;
  readonly reason?: string;
  readonly pool: number;
  readonly chosen: number;
  readonly drawnOn: Day;
  readonly drawnBy: string;
}

/** A visit checked again, or waiting for it. */
export interface Control {
  readonly organisationId: string;
  readonly visitId: string;
  readonly drawId: string;
  readonly communeCode: string;
  readonly coachId: string;
  readonly doneBy?: string;
  readonly outcome?: 'agrees' | 'differs';
  readonly note?: string;
  readonly checkedOn?: Day;
  readonly checkedBy?: string;
}

export interface NamedControl extends Control, Named {
  readonly ordinal: number;
  readonly doneOn?: Day;
  readonly coachName: string;
}
