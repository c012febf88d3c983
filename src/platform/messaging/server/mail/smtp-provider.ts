import { hostname } from 'node:os';
import type { Provider } from '#platform/messaging';
import type { MailServer } from '#platform/settings/server';
import { currentInstant } from '#platform/time';
import { isMailbox, mailLetter, type Letter } from './mail-letter.ts';
import { SmtpLine } from './smtp-line.ts';

/** Carries messages as e-mail through a server that speaks SMTP. */
export function smtpProvider(server: MailServer): Provider {
  return {
    name: 'smtp',
    keepsWords: false,
    async send({ key, to, body }) {
      if (!isMailbox(to)) throw new Error('not a mailbox');
      await post(server, { key, from: server.from, to, body, sentAt: currentInstant() });
    },
  };
}

const OK = [250];

/** One letter, one call: greeting, encryption, name, envelope, letter (RFC 5321, 3207, 4954). */
async function post(server: MailServer, letter: Letter): Promise<void> {
  const { host, port, tls } = server;
  const line = await SmtpLine.open({ host, port, isWrapped: tls === 'wrapped' });
  try {
    await line.hear([220]);
    let offered = await greet(line);
    if (tls === 'upgraded') {
      if (!offered.some((one) => /^STARTTLS\b/i.test(one)))
        throw new Error('the mail server does not encrypt');
      await line.say('STARTTLS', [220]);
      await line.encrypt(host);
      offered = await greet(line);
    }
    await enter(line, server, offered);
    await line.say(`MAIL FROM:<${letter.from}>`, OK);
    await line.say(`RCPT TO:<${letter.to}>`, [250, 251]);
    await line.say('DATA', [354]);
    await line.say(`${dotted(mailLetter(letter))}.`, OK);
    await line.say('QUIT', [221]).catch(() => undefined);
  } finally {
    line.end();
  }
}

/** Says who calls, and hears what the server can do. */
async function greet(line: SmtpLine): Promise<readonly string[]> {
  const name = hostname().replace(/[^\w.-]/g, '') || 'localhost';
  const { lines } = await line.say(`EHLO ${name}`, OK);
  return lines;
}

async function enter(
  line: SmtpLine,
  { user, password }: MailServer,
  offered: readonly string[],
): Promise<void> {
  if (user === undefined || password === undefined) return;
  const ways = offered.find((one) => /^AUTH\b/i.test(one)) ?? '';
  if (/\bPLAIN\b/i.test(ways)) {
    await line.say(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`, [235]);
    return;
  }
  await line.say('AUTH LOGIN', [334]);
  await line.say(base64(user), [334]);
  await line.say(base64(password), [235]);
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** A line of the letter that begins with a dot gets another, so that it does not end the letter. */
function dotted(letter: string): string {
  return letter.replace(/^\./gm, '..');
}
