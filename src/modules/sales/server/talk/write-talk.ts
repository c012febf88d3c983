import { entrySummary } from '#modules/registry/server';
import { lifted } from '#platform/database/server';
import { LARGEST_FILE } from '#platform/files';
import { keepFile } from '#platform/files/server';
import { parsePhone } from '#platform/identity';
import type { OrganisationId, PersonId } from '#platform/ids';
import { askToSend } from '#platform/messaging/server';
import type { Work } from '#platform/operation/server';
import type { Photo } from '#platform/pictures';
import { takePicture } from '#platform/pictures/server';
import { ok, refused } from '#platform/result';
import { settings } from '#platform/settings/server';
import { localised, LOCALES } from '#platform/text';
import type { Contact } from '../../order/order-line.ts';
import { following, type TalkSide } from '../../talk/talk.ts';
import { insertTalkMessage, lockTalk } from './talk.sql.ts';

/** What is talked about, and with whom. */
export interface TalkSubject {
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
  readonly subjectId: string;
  readonly personId: PersonId;
  /** How both sides name it: 2024-0012. */
  readonly number: string;
  readonly contact: Contact;
  /** Where the buyer reads it: `/market/purchases/…`. */
  readonly path: string;
}

interface Said {
  readonly by: TalkSide;
  readonly text: string;
  /** As base64; empty when no photo came with it. */
  readonly photo: string;
  readonly photoName: string;
}

/**
 * Answer for other modules: one side writes to the other. The first message of a row is told on the other's
 * telephone; those that follow wait with it. Its caller asked the permission.
 */
export async function writeTalk(work: Work, subject: TalkSubject, { by, text, ...sent }: Said) {
  const { tx, now } = work;
  if (text === '' && sent.photo === '') return refused('message-empty', 'text');
  const photo = await keepTalkPhoto(work, subject, sent);
  if (!photo.ok) return photo;
  return lifted(tx, async () => {
    const { organisationId, subjectId, communeCode, personId } = subject;
    const talk = await lockTalk(tx, { cooperative: organisationId, subject: subjectId });
    const run = following(talk, by);
    if (!run.ok) return run;
    const after = {
      organisationId,
      subjectId,
      communeCode,
      personId,
      lastBy: by,
      run: run.value,
      lastAt: now,
    };
    await insertTalkMessage(tx, after, { text, ...(photo.value !== undefined && { photo: photo.value }) });
    if (run.value === 1) await (by === 'buyer' ? tellSeller(work, subject) : tellBuyer(work, subject));
    return ok(undefined);
  });
}

/** A photo only the two sides see, and the office when it must decide between them. */
async function keepTalkPhoto(
  { tx, now }: Work,
  { organisationId, communeCode }: TalkSubject,
  { photo, photoName: name }: Pick<Said, 'photo' | 'photoName'>,
) {
  if (photo === '') return ok(undefined);
  const bytes = Buffer.from(photo, 'base64');
  if (bytes.length > LARGEST_FILE)
    return refused('file-too-large', 'photo', { limit: LARGEST_FILE / 1024 / 1024 });
  const taken = await takePicture(bytes);
  if (!taken.ok) return taken;
  const { mediaType, width, height } = taken.value;
  const label = { organisationId, communeCode, name, mediaType };
  const fileId = await lifted(tx, () =>
    keepFile(tx, { ...label, visibility: 'reach', bytes: taken.value.bytes, now }),
  );
  const kept: Photo = { organisationId, fileId, width, height };
  return ok(kept);
}

async function tellSeller({ tx, now }: Work, subject: TalkSubject): Promise<void> {
  const { organisationId, number, subjectId } = subject;
  const entry = await entrySummary(tx, organisationId);
  const phone = entry?.phone === undefined ? undefined : parsePhone(entry.phone);
  if (phone === undefined) return;
  const key = `talk-${subjectId}-${now.getTime()}`;
  const says = 'sales.sms.message-of-buyer';
  await askToSend(tx, { organisationId, key, phone, locale: 'ar', says, params: { number } }, now);
}

async function tellBuyer({ tx, now }: Work, subject: TalkSubject): Promise<void> {
  const { organisationId, number, subjectId, contact, path } = subject;
  const phone = parsePhone(contact.phone);
  if (phone === undefined) return;
  const locale = LOCALES.find((one) => one === contact.locale) ?? 'fr';
  const { origin } = settings();
  const address = origin === undefined ? '' : `${origin}${localised(path, locale)}`;
  const { email } = contact;
  const to = { organisationId, phone, ...(email !== undefined && { email }), locale };
  const key = `talk-${subjectId}-${now.getTime()}`;
  await askToSend(tx, { ...to, key, says: 'sales.sms.message-of-seller', params: { number, address } }, now);
}
