import { inTransaction, reading, type Db } from '#platform/database/server';
import { ONESELF, ownVerbs, type Mandate, type MustDo, type OwnSession } from '#platform/identity';
import { asId, type PersonId } from '#platform/ids';
import { databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import { dayOf } from '#platform/time';
import { mandateOf } from '../mandate/mandate.sql.ts';
import { findSession, touchSession, type SessionRow } from './session.sql.ts';
import { lastsFor } from './session-length.ts';
import { hashToken } from '../secret/token.ts';

/** Who is signed in. */
export interface Recognised {
  readonly actor: PersonActor;
  readonly session: OwnSession;
  readonly mandates: readonly Mandate[];
  readonly personName: string;
}

/** How old the last notice of use may grow before it is written again. */
const NOTICE_EVERY_MS = 5 * 60_000;

/**
 * Who a session token belongs to, under the mandate worn; undefined when it is unknown, ended or expired.
 * Nothing is kept between requests, so a revocation counts from the next one.
 */
export async function recogniseSession(asked: {
  readonly token: string;
  readonly now: Date;
  readonly db?: Db;
}): Promise<Recognised | undefined> {
  const { now, db } = asked;
  const tokenHash = hashToken(asked.token);
  const find = (handle: Db) => findSession(handle, { tokenHash, now, today: dayOf(now) });
  const row = await reading(databaseScope(SYSTEM), find, db);
  if (row === undefined) return undefined;
  if (now.getTime() - row.seen_at.getTime() > NOTICE_EVERY_MS) {
    const expiresAt = new Date(now.getTime() + lastsFor(row.kind));
    await inTransaction(databaseScope(SYSTEM), (tx) => touchSession(tx, { tokenHash, now, expiresAt }), db);
  }
  return recognised(row);
}

function recognised(row: SessionRow): Recognised {
  const mustDo = stillToDo(row);
  const wearable = new Set(
    mandatesWearable(row.mandates.map(mandateOf), row.kind).map(({ mandateId }) => mandateId),
  );
  const rows = row.mandates.filter(({ mandate_id }) => wearable.has(asId(mandate_id)));
  const wornRow = rows.find(({ mandate_id }) => mandate_id === row.mandate_id) ?? rows[0];
  const worn = wornRow && mandateOf(wornRow);
  const personId: PersonId = asId(row.person_id);
  const mandates = rows.map(mandateOf);
  const session: OwnSession = {
    tokenHash: row.token_hash,
    personId,
    personName: row.name_latin,
    personNameArabic: row.name_arabic ?? undefined,
    kind: row.kind,
    mandates,
    worn,
    mustDo,
  };
  const person = { personId, name: row.name_latin, kind: row.kind };
  const actor =
    worn && mustDo === undefined ? actorUnder(worn, wornRow?.verbs ?? [], person) : actorForOneself(person);
  return { actor, session, mandates, personName: row.name_latin };
}

function stillToDo(row: SessionRow): MustDo | undefined {
  if (row.kind === 'member' && row.temporary) return 'change-pin';
  return row.kind === 'staff' && !row.second_step ? 'second-step' : undefined;
}

/**
 * The mandates that a way of entering opens. A PIN, which an officer may reset, opens only those within one
 * organisation: wider ones ask for the password and second step of staff.
 */
export function mandatesWearable(mandates: readonly Mandate[], kind: OwnSession['kind']): readonly Mandate[] {
  return kind === 'member' ? mandates.filter(({ reach }) => reach.kind === 'organisation') : mandates;
}

/** Whose actor is made, and the way she entered. */
interface Entered {
  readonly personId: PersonId;
  readonly name: string;
  readonly kind: OwnSession['kind'];
}

/** A person acting under a mandate: its verbs, and those everybody has on her own account. */
export function actorUnder(
  mandate: Mandate,
  verbs: readonly string[],
  { kind, ...person }: Entered,
): PersonActor {
  return {
    kind: 'person',
    ...person,
    mandateId: mandate.mandateId,
    role: mandate.role,
    verbs: new Set([...verbs, ...ownVerbs(kind)]),
    reach: mandate.reach,
    onBehalfOf: mandate.onBehalfOf,
  };
}

/**
 * A person who wears no mandate acts on behalf of herself: her own id stands for the organisation, and no row
 * has it.
 */
export function actorForOneself({ kind, ...person }: Entered): PersonActor {
  return {
    kind: 'person',
    ...person,
    mandateId: asId(person.personId),
    role: ONESELF,
    verbs: new Set(ownVerbs(kind)),
    reach: { kind: 'organisation' },
    onBehalfOf: asId(person.personId),
  };
}
