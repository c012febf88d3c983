import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Call, CallVersion } from '../../call/call.ts';

/** A call as a command holds it: it lies in no commune. */
export type KeptCall = Call & { readonly communeCode: string };

const CALL = `jsonb_build_object('organisationId', c.organisation_id, 'callId', c.call_id,
  'programme', c.programme, 'state', c.state, 'titleFr', c.title_fr, 'titleAr', c.title_ar,
  'sheet', c.sheet, 'form', c.form, 'remarks', c.remarks,
  'openedAt', c.opened_at, 'closes', c.closes, 'hash', c.hash,
  'commitment', c.commitment, 'version', c.version, 'communeCode', '')`;

/** Wide query: a call by its own id, when it is open to everybody or kept by who asks. */
export async function findCall(db: Db, callId: string): Promise<KeptCall | undefined> {
  const found = await sql<{ call: KeptCall }>`
    select ${sql.raw(CALL)} as call from programmes.call c where c.call_id = ${callId}`.execute(db);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].call);
}

/** Wide query: locks a call by its own id. */
export async function lockCall(tx: Tx, callId: string): Promise<KeptCall | undefined> {
  const found = await sql<{ call: KeptCall }>`
    select ${sql.raw(CALL)} as call from programmes.call c where c.call_id = ${callId} for update`.execute(
    tx,
  );
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].call);
}

/** Wide query: the calls everybody may read, those that close first before those already closed. */
export async function listPublicCalls(db: Db, limit: number): Promise<KeptCall[]> {
  const found = await sql<{ call: KeptCall }>`
    select ${sql.raw(CALL)} as call from programmes.call c where c.state <> 'draft'
    order by c.state <> 'open', c.closes, c.call_id limit ${limit}`.execute(db);
  return found.rows.map(({ call }) => deeplyWithoutNulls(call));
}

/** Wide query: every call within the eyes of who asks, drafts first. */
export async function listCalls(db: Db, limit: number): Promise<KeptCall[]> {
  const found = await sql<{ call: KeptCall }>`
    select ${sql.raw(CALL)} as call from programmes.call c
    order by c.state <> 'draft', c.state = 'adopted', c.closes desc, c.call_id limit ${limit}`.execute(db);
  return found.rows.map(({ call }) => deeplyWithoutNulls(call));
}

export async function insertCall(tx: Tx, call: Call): Promise<void> {
  await tx
    .insertInto('programmes.call')
    .values({
      organisation_id: call.organisationId,
      call_id: call.callId,
      programme: call.programme,
      state: call.state,
      title_fr: call.titleFr,
      title_ar: call.titleAr,
      sheet: JSON.stringify(call.sheet),
      form: call.form === undefined ? null : JSON.stringify(call.form),
      remarks: null,
      opened_at: null,
      closes: null,
      hash: null,
      commitment: null,
      version: call.version,
    })
    .execute();
}

/** What a change makes of a call; a form that is given as none is taken out. */
export type CallChange = Partial<Omit<Call, 'openedAt' | 'form' | 'remarks'>> & {
  readonly openedAt?: Date;
  readonly form?: Call['form'] | undefined;
  readonly remarks?: Call['remarks'] | undefined;
};

/** Writes what a change made of a call; its version counts one further. */
export async function saveCall(tx: Tx, held: Held<KeptCall>, change: CallChange): Promise<void> {
  const next = { ...held, ...change };
  await tx
    .updateTable('programmes.call')
    .set({
      state: next.state,
      title_fr: next.titleFr,
      title_ar: next.titleAr,
      sheet: JSON.stringify(next.sheet),
      form: next.form === undefined ? null : JSON.stringify(next.form),
      remarks: next.remarks === undefined ? null : JSON.stringify(next.remarks),
      ...(change.openedAt !== undefined && { opened_at: change.openedAt }),
      closes: next.closes ?? null,
      hash: next.hash ?? null,
      commitment: next.commitment ?? null,
      version: held.version + 1,
    })
    .where('organisation_id', '=', held.organisationId)
    .where('call_id', '=', held.callId)
    .execute();
}

export async function insertCallVersion(
  tx: Tx,
  held: Held<KeptCall>,
  version: Omit<CallVersion, 'at'> & Pick<Call, 'sheet' | 'form'> & { readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('programmes.call_version')
    .values({
      organisation_id: held.organisationId,
      call_id: held.callId,
      version: version.version,
      sheet: JSON.stringify(version.sheet),
      form: version.form === undefined ? null : JSON.stringify(version.form),
      closes: version.closes,
      hash: version.hash,
      reason_fr: version.reasonFr ?? null,
      reason_ar: version.reasonAr ?? null,
      made_by: version.by,
      made_at: version.now,
    })
    .execute();
}

/** The versions of an opened call, the first one first. */
export async function listCallVersions(
  db: Db,
  { organisationId, callId }: Pick<Call, 'organisationId' | 'callId'>,
): Promise<CallVersion[]> {
  const found = await sql<{ one: CallVersion }>`
    select jsonb_build_object('version', version, 'hash', hash, 'closes', closes, 'reasonFr', reason_fr,
      'reasonAr', reason_ar, 'by', made_by, 'at', made_at) as one
    from programmes.call_version
    where organisation_id = ${organisationId} and call_id = ${callId} order by version`.execute(db);
  return found.rows.map(({ one }) => ({ ...deeplyWithoutNulls(one), at: new Date(one.at) }));
}

export async function insertDrawSecret(tx: Tx, held: Held<KeptCall>, sealed: string): Promise<void> {
  await tx
    .insertInto('programmes.draw_secret')
    .values({ organisation_id: held.organisationId, call_id: held.callId, sealed_secret: sealed })
    .execute();
}
