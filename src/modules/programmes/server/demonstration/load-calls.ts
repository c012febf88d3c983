import type { Db } from '#platform/database/server';
import type { PersonActor } from '#platform/operation';
import { addDays, yearOf, type Day } from '#platform/time';
import { PROGRAMMES } from '../../call/call.ts';
import { draftCall } from '../call/draft-call.ts';
import { keepCall } from '../call/keep-call.ts';
import { openCall } from '../call/open-call.ts';
import { done } from './done.ts';

/** How long each call of the demonstration stays open, so that they do not all close together. */
const WEEKS_OPEN = [26, 20, 32, 24, 28, 22] as const;

/** Opens a call of each programme, by the commands an officer uses; every one may be applied for. */
export async function loadCalls(
  actor: PersonActor,
  { now, today, db }: { readonly now: Date; readonly today: Day; readonly db?: Db },
): Promise<ReadonlyMap<string, string>> {
  const by = { actor, trace: 'demonstration', now, deliverLater: true, ...(db && { db }) } as const;
  const opened = new Map<string, string>();
  for (const [at, programme] of PROGRAMMES.entries()) {
    const { call } = await done(draftCall.perform(by, { programme }));
    const lastDay = addDays(today, (WEEKS_OPEN[at] ?? 26) * 7);
    const boxes = [['closes_on', lastDay]];
    await done(keepCall.perform(by, { call, version: 1, part: 'dates', boxes }));
    const edition = [['edition', String(yearOf(today) + 1)]];
    await done(keepCall.perform(by, { call, version: 2, part: 'about', boxes: edition }));
    await done(openCall.perform(by, { call, version: 3 }));
    opened.set(programme, call);
  }
  return opened;
}
