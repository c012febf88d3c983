import { createServer, type Socket } from 'node:net';
import { createServer as createSecureServer, TLSSocket } from 'node:tls';
import { onTestFinished } from 'vitest';
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
  /** Encrypted from the first byte. */
  readonly wrapped?: true;
  readonly greets?: string;
}

/** A mail server on a real socket, that keeps what it is sent. */
export async function testMailServer(behaviour: Behaviour = {}) {
  const told: Telling = { lines: [], letters: [] };
  const answered = (socket: Socket) => converse(socket, told, behaviour);
  const server =
    behaviour.wrapped === undefined ? createServer(answered) : createSecureServer(certificate, answered);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { ...told, port };
}

function converse(socket: Socket, told: Telling, behaviour: Behaviour, greets = true): void {
  const { offers = ['250-tiny.example', '250 8BITMIME'], answers = {}, secure, slowly } = behaviour;
  const say = (text: string) => {
    if (text === '') return;
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
      else if (line === 'STARTTLS' && secure === undefined) say('502 what is that?');
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
  if (greets) say(behaviour.greets ?? '220-tiny.example\r\n220 speaks');
}
