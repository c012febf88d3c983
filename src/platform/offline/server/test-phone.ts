import { z } from 'zod';
import { openPool, testDatabase, type Db } from '#platform/database/server';
import { newId, type OrganisationId } from '#platform/ids';
import { SHAPE, type Lineage, type QueuedCommand } from '#platform/offline';
import type { PersonActor } from '#platform/operation';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import type { Field, FieldSource } from './field.ts';

export const NOW = new Date('2026-03-02T12:00:00Z');
export const VILLAGE: OrganisationId = newId();

/** Somebody who works in the field, in the whole province. */
export function coach(name: string): PersonActor {
  return {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name,
    role: 'coach',
    verbs: new Set(['test.note', 'test.break']),
    reach: { kind: 'place', place: '05.301' },
    onBehalfOf: newId(),
  };
}

/** A database and commands of its own: what a note said is remembered once its transaction ended. */
export async function testField(source?: FieldSource) {
  const database = await testDatabase();
  const db = openPool(database.url);
  const noted: { readonly words: string; readonly madeAt?: string; readonly event?: string }[] = [];
  const breaking = { times: 0 };
  const note = creates({
    name: 'test.note',
    input: z.object({ words: z.string(), madeAt: z.string(), event: z.uuid() }),
    may: () => true,
    async run(_work, { words, madeAt, event }) {
      if (breaking.times > 0) {
        breaking.times -= 1;
        throw new Error('the server broke');
      }
      if (words === 'rien') return refused('words-empty', 'words', { count: 1 });
      noted.push({ words, madeAt, event });
      return ok({ organisationId: VILLAGE, ...(words === 'à Hassan' && { proposed: true }) });
    },
  });
  const field: Field = {
    commands: [note],
    converters: [],
    sources: source === undefined ? [] : [source],
    communeOf: async (_db: Db, organisation: string) =>
      organisation === VILLAGE ? '05.301.01.05' : undefined,
  };
  const close = async () => {
    await db.destroy();
    await database.close();
  };
  return { db, field, note, noted, breaking, close };
}

/** A phone that writes notes, one number after the other. */
export function phoneOf(actor: PersonActor) {
  const device = newId<'device'>();
  let sequence = 0;
  return {
    device,
    write(words: string, more: Partial<QueuedCommand> & { lineage?: Lineage } = {}): QueuedCommand {
      sequence += 1;
      const madeAt = NOW.toISOString();
      const made = { id: newId(), name: 'test.note', input: { words }, madeAt, device, sequence };
      return { ...made, mandate: actor.mandateId, lineage: {}, shape: SHAPE, ...more };
    },
  };
}
