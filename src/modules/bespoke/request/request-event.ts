import type { Id } from '#platform/ids';
import type { Photo } from '#platform/pictures';
import type { StageCode } from '../model/making-stage.ts';
import type { RequestMove, Side } from './request.ts';

/** Something that happened to a request: never altered. A stage is told with its photo. */
export interface RequestEvent {
  readonly eventId: Id<'request-event'>;
  readonly what: RequestMove | 'ask' | 'remind';
  readonly by: Side;
  readonly note: string;
  readonly stage?: StageCode;
  readonly photo?: Photo;
  readonly at: Date;
}
