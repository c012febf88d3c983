import { newId } from '#platform/ids';
import type { Held, Work } from '#platform/operation/server';
import { winningValue, type Assertion } from '../../assertion/assertion.ts';
import { ATTRIBUTES, type Attribute, type Source } from '../../assertion/attribute.ts';
import { registerSays, type Shown } from '../../assertion/baseline.ts';
import { dueDay } from '../../assertion/task.ts';
import type { Cooperative } from '../../cooperative.ts';
import { findThread } from '../cooperative/cooperative.sql.ts';
import { findPresident, insertAssertions, listAssertions } from './assertion.sql.ts';
import { endTask, insertTask } from './task.sql.ts';

/** One source's word, as a command hands it on. */
export type Said = Pick<Assertion, 'value' | 'day' | 'source'> & {
  readonly attribute: Attribute;
  readonly decides?: true;
  readonly reason?: string;
  readonly documentId?: string;
};

/**
 * A step of every command that says something of an entry: keeps each word with its source, and opens or ends
 * the tasks of what the sources say otherwise. `before` is what the register showed: its own words are noted
 * the first time somebody else speaks. Gives what is now said of the entry.
 */
export async function keepValues(
  work: Work,
  held: Held<Cooperative>,
  { said, before }: { readonly said: readonly Said[]; readonly before: Shown },
): Promise<readonly Assertion[]> {
  const { tx, actor, now } = work;
  const known = await listAssertions(tx, held.organisationId);
  const touched = new Set(said.map(({ attribute }) => attribute));
  const baseline = registerSays(before, known)
    .filter(({ attribute }) => touched.has(attribute))
    .map((one) => ({ ...one, assertionId: newId<'assertion'>() }));
  const authorPersonId = actor.kind === 'person' ? actor.personId : undefined;
  const added = said.map((one): Assertion => ({
    ...one,
    assertionId: newId<'assertion'>(),
    decides: one.decides === true,
    authorPersonId,
    recordedAt: now.toISOString(),
  }));
  const fresh = [...baseline, ...added];
  await insertAssertions(
    tx,
    fresh.map((assertion) => ({ held, assertion })),
  );
  const all = [...known, ...fresh];
  for (const attribute of touched) await followContradiction(work, held, { attribute, all });
  return all;
}

/** What the register shows of an entry held, before somebody speaks of it. */
export async function shownBefore({ tx }: Work, held: Held<Cooperative>): Promise<Shown> {
  const thread = await findThread(tx, held.organisationId);
  const president = await findPresident(tx, held.organisationId);
  return {
    cooperative: held,
    page: {},
    events: [],
    ...thread,
    ...(president !== undefined && { president }),
  };
}

async function followContradiction(
  { tx, actor, today }: Work,
  held: Held<Cooperative>,
  { attribute, all }: { readonly attribute: Attribute; readonly all: readonly Assertion[] },
): Promise<void> {
  const person = actor.kind === 'person' ? actor.personId : undefined;
  const about = { kind: 'contradiction', about: attribute } as const;
  const value = winningValue(attribute, all, today);
  if (value?.mark === 'contradicted') {
    const days = { openedOn: today, dueOn: dueDay(today) };
    await insertTask(tx, held, { ...about, ...days, taskId: newId<'task'>(), openedBy: person });
    return;
  }
  const end = value?.winner.decides === true ? 'decided' : 'agreed';
  const outcome = value?.winner.reason;
  await endTask(tx, held, { ...about, end, endedOn: today, endedBy: person, outcome });
}

/** What a source says of several attributes, those it leaves out not said. */
export function saidBy(
  source: Source,
  day: Assertion['day'],
  values: Readonly<Partial<Record<Attribute, string | undefined>>>,
): Said[] {
  return ATTRIBUTES.flatMap((attribute) => {
    const value = values[attribute];
    return value === undefined || value === '' ? [] : [{ attribute, value, day, source }];
  });
}
