import { createServer } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import type { MailServer } from '#platform/settings/server';
import { smtpProvider } from './smtp-provider.ts';
import certificate from './test-certificate.json' with { type: 'json' };
import { testMailServer } from './test-mail-server.ts';

afterEach(() => void vi.unstubAllEnvs());

const carried = (port: number, change: Partial<MailServer> = {}) =>
  smtpProvider({ host: '127.0.0.1', port, tls: 'none', from: 'market@twiza.example', ...change }, 700);
const LETTER = { key: 'piece-1', to: 'zineb@example.ma', body: '.Twiza : votre pièce est finie.' };

test('a letter goes out whole: envelope, headers, a body that begins with a dot', async () => {
  const server = await testMailServer();
  await carried(server.port).send(LETTER);
  expect(server.lines).toEqual([
    expect.stringMatching(/^EHLO \S+$/),
    'MAIL FROM:<market@twiza.example>',
    'RCPT TO:<zineb@example.ma>',
    'DATA',
  ]);
  const [letter = ''] = server.letters;
  expect(letter).toContain('To: zineb@example.ma');
  const body = Buffer.from(letter.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8');
  expect(body).toBe(LETTER.body);
});

test('answers that come in pieces are read all the same', async () => {
  const server = await testMailServer({ slowly: true });
  await carried(server.port).send(LETTER);
  expect(server.letters).toHaveLength(1);
});

test.each([
  ['RCPT TO', '550 no such mailbox'],
  ['MAIL FROM', '451 later'],
  ['DATA', '554 no'],
])('refused at %s, it throws without repeating an address, and nothing is kept', async (at, answer) => {
  const server = await testMailServer({ answers: { [at]: answer } });
  const sending = carried(server.port).send(LETTER);
  await expect(sending).rejects.toThrow(`the mail server answered ${answer.slice(0, 3)}`);
  await expect(carried(server.port).send(LETTER)).rejects.not.toThrow(/zineb/);
  expect(server.letters).toEqual([]);
});

test('a name and a password are said by PLAIN, or by LOGIN when only that is offered', async () => {
  const login = { user: 'twiza', password: 'laine rouge' };
  const plain = await testMailServer({ offers: ['250-tiny.example', '250 AUTH LOGIN PLAIN'] });
  await carried(plain.port, login).send(LETTER);
  expect(plain.lines[1]).toBe(`AUTH PLAIN ${Buffer.from('\0twiza\0laine rouge').toString('base64')}`);
  const [user, password] = Object.values(login).map((text) => Buffer.from(text).toString('base64'));
  const answers = {
    'AUTH LOGIN': '334 VXNlcm5hbWU6',
    [user ?? '']: '334 UGFzc3dvcmQ6',
    [password ?? '']: '235 in',
  };
  const old = await testMailServer({ offers: ['250-tiny.example', '250 AUTH LOGIN'], answers });
  await carried(old.port, login).send(LETTER);
  expect(old.lines.slice(1, 4)).toEqual(['AUTH LOGIN', user, password]);
});

test('where encryption is asked and not offered, nothing is said at all', async () => {
  const server = await testMailServer();
  const sending = carried(server.port, { tls: 'upgraded', user: 'u', password: 'p' }).send(LETTER);
  await expect(sending).rejects.toThrow('the mail server answered 502');
  expect(server.lines.map((line) => line.split(' ')[0])).toEqual(['EHLO', 'STARTTLS']);
  expect(server.letters).toEqual([]);
});

test('a wrong password ends the call before anything is sent', async () => {
  const offers = ['250-tiny.example', '250 AUTH PLAIN'];
  const server = await testMailServer({ offers, answers: { AUTH: '535 u@twiza.example is not known here' } });
  const sending = carried(server.port, { user: 'u', password: 'wrong' }).send(LETTER);
  await expect(sending).rejects.toThrow(/^the mail server answered 535$/);
  expect(server.lines.filter((line) => line.startsWith('MAIL'))).toEqual([]);
});

test('encrypted from the first byte, where the address says so', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  const server = await testMailServer({ wrapped: true });
  await carried(server.port, { tls: 'wrapped', host: 'localhost' }).send(LETTER);
  expect(server.letters).toHaveLength(1);
});

test.each(['at the greeting', 'at the letter'])(
  'a server that falls silent %s is waited for, and left',
  async (when) => {
    const silent = when === 'at the greeting' ? { greets: '' } : { answers: { DATA: '' } };
    const server = await testMailServer(silent);
    const from = Date.now();
    await expect(carried(server.port).send(LETTER)).rejects.toThrow(/timeout|received/i);
    expect(Date.now() - from).toBeLessThan(10_000);
    expect(server.letters).toEqual([]);
  },
);

test('a certificate nobody vouches for is refused, before the password is said', async () => {
  // A certificate of this test alone: it signs itself, and vouches for nobody.
  const secure = certificate;
  const server = await testMailServer({ offers: ['250-tiny.example', '250 STARTTLS'], secure });
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
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(carried(port).send(LETTER)).rejects.toThrow();
  server.close();
  await expect(carried(1).send(LETTER)).rejects.toThrow();
});
