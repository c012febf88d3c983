import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { newId } from '#platform/ids';
import type { Held } from '#platform/operation/server';
import type { Talk, TalkMessage } from '../../talk/talk.ts';

type Row = Omit<Talk, 'buyerSeenAt' | 'sellerSeenAt'> & {
  readonly buyerSeenAt: Date | null;
  readonly sellerSeenAt: Date | null;
};

const COLUMNS = sql.raw(`organisation_id as "organisationId", subject_id as "subjectId",
  commune_code as "communeCode", person_id as "personId", last_by as "lastBy", run, last_at as "lastAt",
  buyer_seen_at as "buyerSeenAt", seller_seen_at as "sellerSeenAt"`);

/** What is said about something, held by the transaction: messages follow each other. */
export async function lockTalk(
  tx: Tx,
  { cooperative, subject }: { readonly cooperative: string; readonly subject: string },
): Promise<Talk | undefined> {
  const found = await sql<Row>`select ${COLUMNS} from sales.talk
    where organisation_id = ${cooperative} and subject_id = ${subject} for update`.execute(tx);
  const [row] = found.rows;
  return row && talkOf(row);
}

/** Wide query: what is said about some orders or requests, by their ids. */
export async function listTalks(db: Db, subjects: readonly string[]): Promise<ReadonlyMap<string, Talk>> {
  const found = await sql<Row>`select ${COLUMNS} from sales.talk
    where subject_id = any(${[...subjects]}::uuid[])`.execute(db);
  return new Map(found.rows.map((row) => [row.subjectId, talkOf(row)]));
}

function talkOf({ buyerSeenAt, sellerSeenAt, ...talk }: Row): Talk {
  return {
    ...talk,
    ...(buyerSeenAt !== null && { buyerSeenAt }),
    ...(sellerSeenAt !== null && { sellerSeenAt }),
  };
}

/** The messages about something, the first one first. */
export async function listTalkMessages(
  db: Db,
  { cooperative, subject }: { readonly cooperative: string; readonly subject: string },
): Promise<TalkMessage[]> {
  const found = await sql<Omit<TalkMessage, 'photo'> & { photo: TalkMessage['photo'] | null }>`
    select message_id as "messageId", by_whom as by, words as text, photo, at from sales.talk_message
    where organisation_id = ${cooperative} and subject_id = ${subject} order by at, message_id`.execute(db);
  return found.rows.map(({ photo, ...message }) => ({ ...message, ...(photo !== null && { photo }) }));
}

/** Writes a message, and where the conversation stands with it. */
export async function insertTalkMessage(
  tx: Tx,
  { organisationId, subjectId, communeCode, personId, run, lastBy, lastAt }: Talk,
  { text, photo }: Pick<TalkMessage, 'text' | 'photo'>,
): Promise<void> {
  const of = {
    organisation_id: organisationId,
    subject_id: subjectId,
    commune_code: communeCode,
    person_id: personId,
  };
  const now = { last_by: lastBy, run, last_at: lastAt };
  await tx
    .insertInto('sales.talk')
    .values({ ...of, ...now })
    .onConflict((clash) => clash.columns(['organisation_id', 'subject_id']).doUpdateSet(now))
    .execute();
  await tx
    .insertInto('sales.talk_message')
    .values({
      ...of,
      message_id: newId(),
      by_whom: lastBy,
      words: text,
      photo: photo === undefined ? null : JSON.stringify(photo),
      at: lastAt,
    })
    .execute();
}

/** One side has seen what was said until now. */
export async function saveSeen(
  tx: Tx,
  { organisationId, subjectId }: Held<Talk>,
  { by, now }: { readonly by: 'buyer' | 'seller'; readonly now: Date },
): Promise<void> {
  await tx
    .updateTable('sales.talk')
    .set(by === 'buyer' ? { buyer_seen_at: now } : { seller_seen_at: now })
    .where('organisation_id', '=', organisationId)
    .where('subject_id', '=', subjectId)
    .execute();
}
