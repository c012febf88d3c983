import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { ShortMessage } from '#platform/messaging';

const MESSAGE =
  sql.raw(`organisation_id as "organisationId", message_id as "messageId", phone, email, body, locale,
  state, tries, asked_at as "askedAt"`);

interface Asked {
  readonly organisationId: string;
  readonly messageId: string;
  readonly key: string;
  readonly phone?: string;
  readonly email?: string;
  readonly body: string;
  readonly locale: string;
  readonly now: Date;
}

/** Keeps a message to be sent; one with a key already there is left as it is. */
export async function insertMessage(tx: Tx, asked: Asked): Promise<void> {
  const { organisationId, messageId, key, phone, email, body, locale, now } = asked;
  await tx
    .insertInto('platform.short_message')
    .values({
      organisation_id: organisationId,
      message_id: messageId,
      key,
      phone: phone ?? null,
      email: email ?? null,
      body,
      locale,
      state: 'waiting',
      tries: 0,
      asked_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Wide query: the next message to send, locked; those another worker holds are passed over. */
export async function lockNextMessage(
  tx: Tx,
  before: Date,
): Promise<(ShortMessage & { readonly key: string }) | undefined> {
  const found = await sql<Row & { key: string }>`
    select ${MESSAGE}, key from platform.short_message where state = 'waiting' and asked_at < ${before}
    order by tries, asked_at limit 1 for update skip locked`.execute(tx);
  const [row] = found.rows;
  return row && { ...messageOf(row), key: row.key };
}

/** What came of trying to send a message. */
export async function saveSending(
  tx: Tx,
  message: Pick<ShortMessage, 'organisationId' | 'messageId' | 'state' | 'tries' | 'body'>,
  now: Date,
): Promise<void> {
  await sql`update platform.short_message set state = ${message.state}, tries = ${message.tries},
      body = ${message.body}, sent_at = ${message.state === 'sent' ? now : null}
    where organisation_id = ${message.organisationId} and message_id = ${message.messageId}`.execute(tx);
}

/** Wide query: the latest messages of all. */
export async function listLatestMessages(db: Db, limit: number): Promise<ShortMessage[]> {
  const found = await sql<Row>`
    select ${MESSAGE} from platform.short_message order by asked_at desc, message_id limit ${limit}`.execute(
    db,
  );
  return found.rows.map(messageOf);
}

type Row = Omit<ShortMessage, 'phone' | 'email'> & {
  readonly phone: string | null;
  readonly email: string | null;
};

function messageOf({ phone, email, ...row }: Row): ShortMessage {
  return { ...row, ...(phone !== null && { phone }), ...(email !== null && { email }) };
}

/** Wide query: forgets messages of long ago, sent or not. */
export async function removeOldMessages(tx: Tx, before: Date): Promise<void> {
  await sql`delete from platform.short_message where asked_at < ${before}`.execute(tx);
}
