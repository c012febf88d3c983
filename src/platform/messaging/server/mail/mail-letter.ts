/** A letter before it is written as the post wants it. */
export interface Letter {
  /** The same each time it is tried: a mailbox that has it already can tell. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly sentAt: Date;
}

const LINE = 76;
const LONGEST_SUBJECT = 70;
/** Bytes of UTF-8 in one encoded word: with its wrapping it stays under the 75 characters of RFC 2047. */
const ENCODED_BYTES = 45;
const MAILBOX = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{1,250}$/;

/** Whether a letter can be sent there: nothing that could be read as another header or another command. */
export function isMailbox(text: string): boolean {
  return MAILBOX.test(text);
}

/**
 * A letter as RFC 5322 has it: ASCII headers, a body of UTF-8 in base64, lines ended by CRLF. Its identity
 * follows from its key, and it says that no person wrote it (RFC 3834).
 */
export function mailLetter({ key, from, to, body, sentAt }: Letter): string {
  const host = from.slice(from.indexOf('@') + 1);
  const identity = Buffer.from(key).toString('base64url');
  return [
    `From: ${encodedWords('Twiza')} <${from}>`,
    `To: <${to}>`,
    `Subject: ${encodedWords(subjectOf(body))}`,
    `Date: ${dated(sentAt)}`,
    `Message-ID: <${identity}@${host}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    'Auto-Submitted: auto-generated',
    '',
    ...folded(Buffer.from(`${body}\n`, 'utf8').toString('base64')),
    '',
  ].join('\r\n');
}

/** The first sentence of a message, without the name of the house before it. */
function subjectOf(body: string): string {
  const [first = ''] = body.replace(/^[^:]{1,12}:\s*/u, '').split(/[.؟?!\n]/u);
  const signs = [...first.trim()];
  return signs.length > LONGEST_SUBJECT ? `${signs.slice(0, LONGEST_SUBJECT - 1).join('')}…` : signs.join('');
}

/** Words of a header: as they are when ASCII, else in encoded words that never cut a sign in two. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const words: string[] = [];
  let held = '';
  for (const sign of text) {
    if (Buffer.byteLength(held + sign) > ENCODED_BYTES) {
      words.push(held);
      held = '';
    }
    held += sign;
  }
  return [...words, held].map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

/** An instant as letters date themselves: `Tue, 31 Dec 2024 12:00:00 +0000`. */
function dated(instant: Date): string {
  return instant.toUTCString().replace('GMT', '+0000');
}

function folded(text: string): string[] {
  return text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
}
