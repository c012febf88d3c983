import type { Held, Work } from '#platform/operation/server';
import type { Day } from '#platform/time';
import type { Cooperative } from '../cooperative.ts';
import { entryChanged, standingChanged } from '../facts.ts';
import { countMembers, type Headcount } from '../headcount.ts';
import { standingChanges, standingsOf } from '../standing.ts';
import { listEvents, listHeadcounts } from './cooperative.sql.ts';
import { listMembers } from './member.sql.ts';
import { listStandings, replaceStandings, saveHeadcounts } from './standing.sql.ts';

/** More members than any cooperative counts one by one. */
const ALL_MEMBERS = 20_000;

/**
 * A step of every command that touches what figures rest upon: replays the history of an entry into its standings and
 * announces the difference. `entry` is the entry as it is after the command.
 */
export async function keepStanding({ tx, announce }: Work, held: Held<Cooperative>, entry: Cooperative): Promise<void> {
  const { organisationId } = entry;
  const before = await listStandings(tx, organisationId);
  const after = standingsOf({
    now: entry,
    events: await listEvents(tx, organisationId),
    headcounts: await listHeadcounts(tx, organisationId),
  });
  await replaceStandings(tx, held, after);
  const changes = standingChanges(before, after);
  if (changes.length > 0) announce(standingChanged(organisationId, changes));
  announce(entryChanged(organisationId, [organisationId]));
}

/** Counts the members again from a day on: that day, today, and every later day on which they had been counted. */
export async function recount(work: Work, held: Held<Cooperative>, from: Day): Promise<void> {
  const members = await listMembers(work.tx, held.organisationId, { limit: ALL_MEMBERS });
  const known = await listHeadcounts(work.tx, held.organisationId);
  const days = new Set([from, ...known.filter(({ day, source }) => source === 'counted' && day >= from).map(({ day }) => day)]);
  const headcounts: Headcount[] = [...days].map((day) => countMembers(members, day));
  await saveHeadcounts(work.tx, held, { headcounts, now: work.now });
  await keepStanding(work, held, held);
}
