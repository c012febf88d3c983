import { createTransport, type SMTPTransportOptions } from 'nodemailer';
import type { Provider } from '#platform/messaging';
import type { MailServer } from '#platform/settings/server';
import { currentInstant } from '#platform/time';
import { isMailbox, mailLetter } from './mail-letter.ts';

const PATIENCE_MS = 20_000;
const LONGEST_ANSWER = 64 * 1024;

/** Carries messages as e-mail through a server that speaks SMTP: one call for each letter. */
export function smtpProvider(server: MailServer, patienceMs = PATIENCE_MS): Provider {
  const transport = createTransport(callOf(server, patienceMs));
  return {
    name: 'smtp',
    keepsWords: false,
    async send({ key, to, body }) {
      if (!isMailbox(to)) throw new Error('not a mailbox');
      const letter = mailLetter({ key, from: server.from, to, body, sentAt: currentInstant() });
      await transport.sendMail(letter).catch((reason: unknown) => {
        throw new Error(withoutAddress(reason));
      });
    },
  };
}

/** How the server is called. Encryption that is asked for is never given up (RFC 3207). */
function callOf({ host, port, tls, user, password }: MailServer, patience: number): SMTPTransportOptions {
  return {
    host,
    port,
    secure: tls === 'wrapped',
    requireTLS: tls === 'upgraded',
    ignoreTLS: tls === 'none',
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    maxResponseSize: LONGEST_ANSWER,
    ...(user !== undefined && password !== undefined && { auth: { user, pass: password } }),
  };
}

/** What went wrong, without what the server said: that may repeat an address. */
function withoutAddress(reason: unknown): string {
  if (!(reason instanceof Error)) return 'the mail server could not be spoken with';
  if ('responseCode' in reason) return `the mail server answered ${String(reason.responseCode)}`;
  return 'response' in reason ? 'the mail server refused' : reason.message;
}
