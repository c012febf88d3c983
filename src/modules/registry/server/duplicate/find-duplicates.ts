import type { Tx } from '#platform/database/server';
import { mustBeReopened } from '../../duplicate/duplicate.ts';
import { dropOpenPairs, listKnownPairs, listNamedLines, savePairs, type FoundPair } from './duplicate.sql.ts';
import { scoredMeetings } from './scored-meetings.ts';
import { meetingKey, meetingsOf } from './meetings.ts';

/**
 * Looks for the duplicates of some entries among all, and brings the worklist up to date: new pairs are
 * opened, those alike no longer leave, those judged different stay judged unless they share a number not
 * known then. Returns how many were found.
 */
export async function findDuplicates(
  tx: Tx,
  { organisationIds, now }: { readonly organisationIds: readonly string[]; readonly now: Date },
): Promise<number> {
  const lines = await listNamedLines(tx, organisationIds);
  const found = await scoredMeetings(tx, await meetingsOf(tx, lines));
  await bringUpToDate(tx, { organisationIds, found, now });
  return found.length;
}

async function bringUpToDate(
  tx: Tx,
  asked: {
    readonly organisationIds: readonly string[];
    readonly found: readonly FoundPair[];
    readonly now: Date;
  },
): Promise<void> {
  const { organisationIds, found, now } = asked;
  const known = await listKnownPairs(tx, organisationIds);
  const judged = new Map(
    known.filter(({ state }) => state === 'different').map((pair) => [meetingKey(pair), pair.reasons]),
  );
  const alike = new Set(found.map(meetingKey));
  const open = found.filter((pair) => {
    const reasons = judged.get(meetingKey(pair));
    return reasons === undefined || mustBeReopened(reasons, pair.reasons);
  });
  await savePairs(tx, open, now);
  await dropOpenPairs(
    tx,
    known.filter((pair) => pair.state === 'open' && !alike.has(meetingKey(pair))),
  );
}
