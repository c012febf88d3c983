import type { Held, Work } from '#platform/operation/server';
import type { Day } from '#platform/time';
import type { Cooperative } from '../../cooperative.ts';
import { entryChanged, standingChanged } from '../../facts.ts';
import { countMembers, daysToCount } from '../../headcount.ts';
import { standingChanges } from '../../standing-change.ts';
import { standingsOf } from '../../standing.ts';
import { listEvents, listHeadcounts } from './cooperative.sql.ts';
import { listMembers } from '../member/member.sql.ts';
import { listStandings, replaceStandings, saveHeadcounts } from './standing.sql.ts';

/** More members than any cooperative counts one by one. */
const ALL_MEMBERS = 20_000;

/**
 * A step of every command that touches what figures rest upon: replays the history of an entry into its
 * standings and announces the difference. `entry` is the entry as it is after the command.
 */
export async function keepStanding(
  { tx, announce }: Pick<Work, 'tx' | 'announce'>,
  held: Held<Cooperative>,
  entry: Cooperative,
): Promise<void> {
  const { organisationId } = entry;
  const before = await listStandings(tx, organisationId);
  const events = await listEvents(tx, organisationId);
  const headcounts = await listHeadcounts(tx, organisationId);
  const after = entry.state === 'merged' ? [] : standingsOf({ now: entry, events, headcounts });
  await replaceStandings(tx, held, after);
  const changes = standingChanges(before, after);
  if (changes.length > 0) announce(standingChanged(organisationId, changes));
  announce(entryChanged(organisationId, [organisationId]));
}

/**
 * Counts the members again, where they are kept one by one, after something changed of them from a day on.
 */
export async function recount(work: Work, held: Held<Cooperative>, from: Day): Promise<void> {
  const members = await listMembers(work.tx, held.organisationId, { limit: ALL_MEMBERS });
  const known = await listHeadcounts(work.tx, held.organisationId);
  const days = daysToCount(members, known, { from, today: work.today });
  const headcounts = days.map((day) => countMembers(members, day));
  await saveHeadcounts(work.tx, held, { headcounts, now: work.now });
  await keepStanding(work, held, held);
}
