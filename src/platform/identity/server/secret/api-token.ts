import { z } from 'zod';
import { reading, type Db } from '#platform/database/server';
import { asId, type MandateId, type PersonId } from '#platform/ids';
import { databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { dayOf } from '#platform/time';
import { findApiToken, insertApiToken } from './api-token.sql.ts';
import { currentMandates, mandateOf } from '../mandate/mandate.sql.ts';
import { actorUnder } from '../session/recognise-session.ts';
import { hashToken, newToken } from './token.ts';

const PREFIX = 'twiza_';
const DAY_MS = 86_400_000;
const DAYS_MAX = 366;

/**
 * Makes a token with which a program acts under one mandate. It is shown once; the database keeps its hash.
 */
export const issueApiTokenCommand = creates({
  name: 'identity.issue-api-token',
  input: z.object({
    person: z.uuid(),
    mandate: z.uuid(),
    label: z.string().trim().min(1).max(80),
    days: z.coerce.number().int().min(1).max(DAYS_MAX),
  }),
  may: (actor, { person }) =>
    actor.kind === 'system' || (actor.kind === 'person' && actor.personId === person),
  async run({ tx, now, today }, input) {
    const personId: PersonId = asId(input.person);
    const mandates = await currentMandates(tx, personId, today);
    const mandate = mandates.find(({ mandateId }) => mandateId === input.mandate);
    if (mandate === undefined) return refused('mandate-not-current', 'mandate');
    const token = PREFIX + newToken();
    await insertApiToken(tx, {
      token_hash: hashToken(token),
      person_id: personId,
      mandate_id: mandate.mandateId,
      label: input.label,
      made_at: now,
      expires_at: new Date(now.getTime() + input.days * DAY_MS),
    });
    return ok({ organisationId: mandate.onBehalfOf, token });
  },
});

/** The same for a script of the installation. Throws when the person has no such mandate today. */
export async function issueApiToken(
  asked: {
    readonly personId: PersonId;
    readonly mandateId: MandateId;
    readonly label: string;
    readonly days: number;
  },
  db?: Db,
): Promise<string> {
  const { personId: person, mandateId: mandate, label, days } = asked;
  const input = { person, mandate, label, days };
  const made = await issueApiTokenCommand.perform({ actor: SYSTEM, trace: 'token', db }, input);
  if (!made.ok) throw new Error(`no token was made: ${made.code}`);
  return made.value.token;
}

/** Whom a program's token acts for, under the mandate it was made for; undefined once either has ended. */
export async function recogniseApiToken(asked: {
  readonly token: string;
  readonly now: Date;
  readonly db?: Db;
}): Promise<{ readonly actor: PersonActor } | undefined> {
  if (!asked.token.startsWith(PREFIX)) return undefined;
  const { now } = asked;
  const sought = { tokenHash: hashToken(asked.token), now, today: dayOf(now) };
  const row = await reading(databaseScope(SYSTEM), (db) => findApiToken(db, sought), asked.db);
  const mandate = row?.mandates.find(({ mandate_id }) => mandate_id === row.mandate_id);
  if (row === undefined || mandate === undefined) return undefined;
  const person = { personId: asId<'person'>(row.person_id), name: row.name_latin, kind: 'story' as const };
  const actor = actorUnder(mandateOf(mandate), mandate.verbs, person);
  return { actor: { ...actor, verbs: new Set(mandate.verbs) } };
}
