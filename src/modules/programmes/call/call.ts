import type { Answers, Form, XlsRemark } from '#platform/forms';
import type { Id, OrganisationId } from '#platform/ids';
import { ok, refused, type Result } from '#platform/result';
import type { Locale } from '#platform/text';
import type { CivilInstant } from './civil-instant.ts';

export type CallId = Id<'call'>;

export const PROGRAMMES = [
  'indh-p3',
  'moazara',
  'mourafaka',
  'lalla-moutaaouina',
  'generation-solidaire',
  'partners',
] as const;
export type Programme = (typeof PROGRAMMES)[number];

/** `draft` → `open` → `reviewing` → `adopted`. That its time has passed closes an open call by itself. */
export const CALL_STATES = ['draft', 'open', 'reviewing', 'adopted'] as const;
export type CallState = (typeof CALL_STATES)[number];

/** A call: one edition of a programme. Its sheet is what an officer typed; opened, it never changes. */
export interface Call {
  readonly organisationId: OrganisationId;
  readonly callId: CallId;
  readonly programme: Programme;
  readonly state: CallState;
  readonly titleFr: string;
  readonly titleAr: string;
  readonly sheet: Answers;
  /** A form brought as XLSForm: asked besides the questions of the sheet. */
  readonly form?: Form;
  /** What of that form was not taken as written. */
  readonly remarks?: readonly XlsRemark[];
  readonly openedAt?: string;
  readonly closes?: CivilInstant;
  /** Of the terms as they stand: who holds the printed call can tell whether they are the same. */
  readonly hash?: string;
  /** The digest of the secret of the draw, published before anybody knows who applies. */
  readonly commitment?: string;
  readonly version: number;
}

/** One version of an opened call: what it was, and why it changed. */
export interface CallVersion {
  readonly version: number;
  readonly hash: string;
  readonly closes: CivilInstant;
  readonly reasonFr?: string;
  readonly reasonAr?: string;
  readonly by: string;
  readonly at: Date;
}

export type Stage = 'draft' | 'open' | 'closed' | 'reviewing' | 'adopted';

/** Where a call stands now: an open one is closed once its hour has struck. */
export function stageOf({ state, closes }: Pick<Call, 'state' | 'closes'>, now: CivilInstant): Stage {
  return state === 'open' && closes !== undefined && now >= closes ? 'closed' : state;
}

/** Whether a file may still be sent: the call is open, and its hour has not struck. */
export function mayStillApply(
  call: Pick<Call, 'state' | 'closes'>,
  now: CivilInstant,
): Result<undefined, 'call-closed' | 'call-not-open'> {
  const stage = stageOf(call, now);
  if (stage === 'open') return ok(undefined);
  return refused(stage === 'draft' ? 'call-not-open' : 'call-closed');
}

/** The title in a language. */
export function callTitle(locale: Locale, { titleFr, titleAr }: Pick<Call, 'titleFr' | 'titleAr'>): string {
  return locale === 'ar' ? titleAr || titleFr : titleFr || titleAr;
}
