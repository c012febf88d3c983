import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { isMailbox, mailLetter } from './mail-letter.ts';

const HEADERS =
  'From To Subject Date Message-ID MIME-Version Auto-Submitted Content-Type Content-Transfer-Encoding'.split(
    ' ',
  );
const SENT = new Date('2024-12-31T12:00:00Z');
const paper = createTransport({ streamTransport: true, buffer: true });

/** The letter as it goes out on the wire. */
async function told(body: string): Promise<string> {
  const letter = { key: 'order-1', from: 'market@twiza.example', to: 'driss@example.ma', body, sentAt: SENT };
  const { message } = await paper.sendMail(mailLetter(letter));
  return String(message).replace(/\r?\n/g, '\r\n');
}

/** The headers of a letter, unfolded, and its body as it will be read. */
function read(letter: string) {
  const [head = '', ...rest] = letter.split('\r\n\r\n');
  const headers = new Map(
    head
      .replace(/\r\n /g, ' ')
      .split('\r\n')
      .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const body = Buffer.from(rest.join('').replaceAll('\r\n', ''), 'base64').toString('utf8');
  return { headers, body };
}

function decoded(words: string): string {
  return words
    .replace(/\?= =\?UTF-8\?B\?/g, '?==?UTF-8?B?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'));
}

test('a letter in Arabic is ASCII on the way, and reads as it was written', async () => {
  const body = 'تويزة: صورة لقطعتكم D2024-0001 في انتظاركم. https://twiza.example/ar';
  const letter = await told(body);
  expect(letter).toMatch(/^[\x20-\x7e\r\n]*$/);
  const { headers, body: said } = read(letter);
  expect(said).toBe(body);
  expect(decoded(headers.get('Subject') ?? '')).toBe('صورة لقطعتكم D2024-0001 في انتظاركم');
  expect(headers.get('Date')).toBe('Tue, 31 Dec 2024 12:00:00 +0000');
  expect(headers.get('Message-ID')).toBe('<b3JkZXItMQ@twiza.example>');
});

test('whatever a message says, no line is long, no header is added, the body comes back whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 90 }), async (said) => {
      const body = `Twiza : ${said}`;
      const letter = await told(body);
      for (const line of letter.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
      expect(letter.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const { headers, body: kept } = read(letter);
      for (const name of headers.keys()) expect(HEADERS).toContain(name);
      expect(kept).toBe(Buffer.from(body, 'utf8').toString('utf8'));
    }),
  );
});

test.each([
  ['driss@example.ma', true],
  ['driss.lahlimi+twiza@mail.example.ma', true],
  ['driss@example.ma\r\nBcc: all@example.ma', false],
  ['driss@example.ma>', false],
  ['driss', false],
  ['إدريس@example.ma', false],
])('%j is a mailbox: %s', (text, is) => {
  expect(isMailbox(text)).toBe(is);
});
