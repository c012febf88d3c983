import type { SendMailOptions } from 'nodemailer';

/** A letter before it is written as the post wants it. */
export interface Letter {
  /** The same each time it is tried: a mailbox that has it already can tell. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly sentAt: Date;
}

const LONGEST_SUBJECT = 70;
const MAILBOX = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{1,250}$/;

/** Whether a letter can be sent there: nothing that could be read as another header or another command. */
export function isMailbox(text: string): boolean {
  return MAILBOX.test(text);
}

/**
 * A letter as `nodemailer` takes it: text alone, in base64 so that Arabic passes any server. Its identity
 * follows from its key, and it says that no person wrote it (RFC 3834).
 */
export function mailLetter({ key, from, to, body, sentAt }: Letter): SendMailOptions {
  const host = from.slice(from.indexOf('@') + 1);
  return {
    from: { name: 'Twiza', address: from },
    to: { name: '', address: to },
    subject: subjectOf(body),
    text: { content: body, contentTransferEncoding: 'base64' },
    date: sentAt,
    messageId: `<${Buffer.from(key).toString('base64url')}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    xMailer: false,
    // A letter carries its words and nothing else, whatever they look like.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The first sentence of a message, without the name of the house before it. */
function subjectOf(body: string): string {
  const [first = ''] = body.replace(/^[^:]{1,12}:\s*/u, '').split(/[.؟?!\n]/u);
  const signs = [...first.trim()];
  return signs.length > LONGEST_SUBJECT ? `${signs.slice(0, LONGEST_SUBJECT - 1).join('')}…` : signs.join('');
}
