import { reading } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { addDays, dayOf, yearOf } from '#platform/time';
import { draftCall } from '../call/draft-call.ts';
import { keepCall } from '../call/keep-call.ts';
import { openCall } from '../call/open-call.ts';
import { by, presidentOf, type Cast } from './acting.ts';
import { pickApplicants } from './applicant-pick.sql.ts';
import { done } from './done.ts';
import { quotation } from './quotation.ts';
import { assignToJurors, judge, waitingReviews } from './review-files.ts';
import { sendFile, type TypedPart } from './send-file.ts';
import { CONTEST_FILES } from './told-file.ts';

const DAY_MS = 86_400_000;
const DAYS_AGO = { opened: 47, applied: 15, closed: 9, assigned: 6, reviewed: 3 } as const;

/** A contest whose files wait for their jurors: each has sent one review and finds others to do. */
export async function loadContest(cast: Cast, now: Date): Promise<string> {
  const at = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const opened = at(DAYS_AGO.opened);
  const nadia = by(cast, cast.nadia, opened);
  const { call } = await done(draftCall.perform(nadia, { programme: 'lalla-moutaaouina' }));
  const edition = [['edition', String(yearOf(dayOf(opened)))]];
  await done(keepCall.perform(nadia, { call, version: 1, part: 'about', boxes: edition }));
  const dates = [['closes_on', addDays(dayOf(now), -DAYS_AGO.closed)]];
  await done(keepCall.perform(nadia, { call, version: 2, part: 'dates', boxes: dates }));
  const places = [
    ['lots.0.lot_places', '2'],
    ['lots.0.lot_budget', '100000'],
  ];
  await done(keepCall.perform(nadia, { call, version: 3, part: 'lots', boxes: places }));
  await done(openCall.perform(nadia, { call, version: 4 }));
  await applyAll(cast, call, at(DAYS_AGO.applied));
  await assignToJurors(cast, { call, version: 5, now: at(DAYS_AGO.assigned) });
  for (const { actor } of cast.jurors) {
    const [review] = await waitingReviews(cast, actor, { call, now: at(DAYS_AGO.reviewed) });
    const marks = CONTEST_FILES[0]?.marks ?? [];
    if (review !== undefined) await judge(cast, actor, { review, marks, now: at(DAYS_AGO.reviewed) });
  }
  return call;
}

async function applyAll(cast: Cast, call: string, now: Date): Promise<void> {
  const own = cast.khadija.onBehalfOf;
  const wanted = { count: CONTEST_FILES.length - 1, womenOnly: true, except: [own] };
  const others = await reading(databaseScope(SYSTEM), (db) => pickApplicants(db, wanted), cast.db);
  const applicants = [own, ...others.map(({ organisationId }) => organisationId)];
  const document = { part: 'part1', question: 'q3', ...(await quotation(now)) };
  for (const [at, { title, summary, president }] of CONTEST_FILES.entries()) {
    const cooperative = applicants[at];
    if (cooperative === undefined) continue;
    const name = { organisationId: cooperative, name: president };
    const actor = cooperative === own ? cast.khadija : presidentOf(cast, name);
    const parts: TypedPart[] = [
      [
        'project',
        [
          ['project_title', title],
          ['project_summary', summary],
        ],
      ],
      ['part1', [['q2', summary]]],
    ];
    await sendFile(cast, { actor, now }, { call, cooperative, parts, document });
  }
}
