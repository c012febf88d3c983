import { createServer, type AddressInfo, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { afterEach, expect, test, vi } from 'vitest';
import type { MailServer } from '#platform/settings/server';
import { smtpProvider } from './smtp-provider.ts';
import certificate from './test-certificate.json' with { type: 'json' };

/** What a tiny mail server of the test was told, and how it behaves. */
interface Telling {
  readonly lines: string[];
  readonly letters: string[];
}

interface Behaviour {
  readonly offers?: readonly string[];
  /** Answers instead of the usual ones, by how the line begins. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly secure?: { readonly key: string; readonly cert: string };
  /** Breaks every answer in two on the wire. */
  readonly slowly?: true;
}

const open: { close(): void }[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const one of open.splice(0)) one.close();
});

/** A mail server on a real socket, that keeps what it is sent. */
async function mailServer(behaviour: Behaviour = {}) {
  const told: Telling = { lines: [], letters: [] };
  const server = createServer((socket) => converse(socket, told, behaviour));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? portOf(address) : 0;
  return { ...told, port };
}

function portOf({ port }: AddressInfo): number {
  return port;
}

function converse(socket: Socket, told: Telling, behaviour: Behaviour, greets = true): void {
  const { offers = ['250-tiny.example', '250 8BITMIME'], answers = {}, secure, slowly } = behaviour;
  const say = (text: string) => {
    if (slowly === undefined) return void socket.write(`${text}\r\n`);
    socket.write(text.slice(0, 2));
    setTimeout(() => socket.write(`${text.slice(2)}\r\n`), 5);
  };
  let held = '';
  let letter: string[] | undefined;
  socket.on('error', () => undefined);
  socket.on('data', (bytes: Buffer) => {
    held += bytes.toString('utf8');
    const lines = held.split('\r\n');
    held = lines.pop() ?? '';
    for (const line of lines) {
      if (letter !== undefined) {
        if (line !== '.') letter.push(line.replace(/^\.\./, '.'));
        else {
          told.letters.push(letter.join('\r\n'));
          letter = undefined;
          say('250 kept');
        }
        continue;
      }
      told.lines.push(line);
      const own = Object.entries(answers).find(([start]) => line.startsWith(start))?.[1];
      if (own !== undefined) say(own);
      else if (line.startsWith('EHLO')) say(offers.join('\r\n'));
      else if (line === 'STARTTLS' && secure !== undefined) {
        socket.removeAllListeners('data');
        socket.write('220 go ahead\r\n');
        const wrapped = new TLSSocket(socket, { isServer: true, ...secure });
        converse(wrapped, told, { ...behaviour, offers: ['250-tiny.example', '250 AUTH PLAIN'] }, false);
        return;
      } else if (line.startsWith('AUTH PLAIN')) say('235 come in');
      else if (line.startsWith('DATA')) {
        letter = [];
        say('354 go on');
      } else say(line.startsWith('QUIT') ? '221 bye' : '250 fine');
    }
  });
  if (greets) say('220-tiny.example\r\n220 speaks');
}

const carried = (port: number, change: Partial<MailServer> = {}) =>
  smtpProvider({ host: '127.0.0.1', port, tls: 'none', from: 'market@twiza.example', ...change });
const LETTER = { key: 'piece-1', to: 'zineb@example.ma', body: '.Twiza : votre pièce est finie.' };

test('a letter goes out whole: envelope, headers, a body that begins with a dot', async () => {
  const server = await mailServer();
  await carried(server.port).send(LETTER);
  expect(server.lines).toEqual([
    expect.stringMatching(/^EHLO [\w.-]+$/),
    'MAIL FROM:<market@twiza.example>',
    'RCPT TO:<zineb@example.ma>',
    'DATA',
    'QUIT',
  ]);
  const [letter = ''] = server.letters;
  expect(letter).toContain('To: <zineb@example.ma>');
  const body = Buffer.from(letter.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8');
  expect(body).toBe(`${LETTER.body}\n`);
});

test('answers that come in pieces are read all the same', async () => {
  const server = await mailServer({ slowly: true });
  await carried(server.port).send(LETTER);
  expect(server.letters).toHaveLength(1);
});

test.each([
  ['RCPT TO', '550 no such mailbox'],
  ['MAIL FROM', '451 later'],
  ['DATA', '554 no'],
])('refused at %s, it throws without repeating an address, and nothing is kept', async (at, answer) => {
  const server = await mailServer({ answers: { [at]: answer } });
  const sending = carried(server.port).send(LETTER);
  await expect(sending).rejects.toThrow(`the mail server answered ${answer.slice(0, 3)}`);
  await expect(carried(server.port).send(LETTER)).rejects.not.toThrow(/zineb/);
  expect(server.letters).toEqual([]);
});

test('a name and a password are said by PLAIN, or by LOGIN when only that is offered', async () => {
  const login = { user: 'twiza', password: 'laine rouge' };
  const plain = await mailServer({ offers: ['250-tiny.example', '250 AUTH LOGIN PLAIN'] });
  await carried(plain.port, login).send(LETTER);
  expect(plain.lines[1]).toBe(`AUTH PLAIN ${Buffer.from('\0twiza\0laine rouge').toString('base64')}`);
  const [user, password] = Object.values(login).map((text) => Buffer.from(text).toString('base64'));
  const answers = {
    'AUTH LOGIN': '334 VXNlcm5hbWU6',
    [user ?? '']: '334 UGFzc3dvcmQ6',
    [password ?? '']: '235 in',
  };
  const old = await mailServer({ offers: ['250-tiny.example', '250 AUTH LOGIN'], answers });
  await carried(old.port, login).send(LETTER);
  expect(old.lines.slice(1, 4)).toEqual(['AUTH LOGIN', user, password]);
});

test('where encryption is asked and not offered, nothing is said at all', async () => {
  const server = await mailServer();
  const sending = carried(server.port, { tls: 'upgraded', user: 'u', password: 'p' }).send(LETTER);
  await expect(sending).rejects.toThrow('does not encrypt');
  expect(server.lines).toHaveLength(1);
});

test('a certificate nobody vouches for is refused, before the password is said', async () => {
  // A certificate of this test alone: it signs itself, and vouches for nobody.
  const secure = certificate;
  const server = await mailServer({ offers: ['250-tiny.example', '250 STARTTLS'], secure });
  const login = { tls: 'upgraded', user: 'u', password: 'p', host: 'localhost' } as const;
  await expect(carried(server.port, login).send(LETTER)).rejects.toThrow(/certificate/i);
  expect(server.lines.filter((line) => line.startsWith('AUTH'))).toEqual([]);
  // The same server, once this machine trusts its certificate.
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  await carried(server.port, login).send(LETTER);
  expect(server.lines.filter((line) => line.startsWith('EHLO'))).toHaveLength(3);
  expect(server.lines).toContain(`AUTH PLAIN ${Buffer.from('\0u\0p').toString('base64')}`);
  expect(server.letters).toHaveLength(1);
});

test('a server that hangs up, or is not there, is a failure to try again', async () => {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(carried(port).send(LETTER)).rejects.toThrow();
  server.close();
  await expect(carried(1).send(LETTER)).rejects.toThrow();
});
