import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** What a mail server answers: its code, and its lines. */
export interface SmtpReply {
  readonly code: number;
  readonly lines: readonly string[];
}

const LAST_LINE = /^(\d{3}) (.*)$/;
const ANY_LINE = /^(\d{3})[ -](.*)$/;
const PATIENCE_MS = 20_000;
const LONGEST_ANSWER = 64 * 1024;

/** A conversation with a mail server, line by line (RFC 5321): what is said, and what it answers. */
export class SmtpLine {
  #socket: Socket;
  #heard = '';
  #waiting: { resolve: (reply: SmtpReply) => void; reject: (reason: Error) => void } | undefined;
  #broken: Error | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#listen();
  }

  /** Calls a server; the conversation begins with what it says first. */
  static async open(asked: { host: string; port: number; isWrapped: boolean }): Promise<SmtpLine> {
    const { host, port, isWrapped } = asked;
    const socket = isWrapped ? connectTls({ host, port, servername: host }) : connect({ host, port });
    await new Promise<void>((resolve, reject) => {
      socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('the mail server does not answer')));
      socket.once(isWrapped ? 'secureConnect' : 'connect', () => resolve());
      socket.once('error', reject);
    });
    return new SmtpLine(socket);
  }

  /** Says a line and waits for the answer; throws when it is not of the codes hoped for. */
  async say(line: string, hoped: readonly number[]): Promise<SmtpReply> {
    this.#socket.write(`${line}\r\n`);
    return this.hear(hoped);
  }

  /** Waits for an answer. What the server said is not repeated: it may hold an address. */
  async hear(hoped: readonly number[]): Promise<SmtpReply> {
    const reply = await this.#next();
    if (!hoped.includes(reply.code)) throw new Error(`the mail server answered ${reply.code}`);
    return reply;
  }

  /** Goes on encrypted, on the same call. What was said in clear before is forgotten (RFC 3207). */
  async encrypt(host: string): Promise<void> {
    this.#socket.removeAllListeners('data');
    this.#heard = '';
    const plain = this.#socket;
    this.#socket = await new Promise((resolve, reject) => {
      const secure = connectTls({ socket: plain, servername: host }, () => resolve(secure));
      secure.once('error', reject);
    });
    this.#listen();
  }

  end(): void {
    this.#socket.end();
    this.#socket.destroy();
  }

  #listen(): void {
    this.#socket.on('data', (bytes: Buffer) => {
      this.#heard += bytes.toString('latin1');
      if (this.#heard.length > LONGEST_ANSWER)
        this.#socket.destroy(new Error('the mail server says too much'));
      this.#deliver();
    });
    this.#socket.on('error', (reason) => this.#fail(reason));
    this.#socket.on('close', () => this.#fail(new Error('the mail server hung up')));
  }

  #next(): Promise<SmtpReply> {
    return new Promise((resolve, reject) => {
      if (this.#broken !== undefined) return reject(this.#broken);
      this.#waiting = { resolve, reject };
      this.#deliver();
    });
  }

  /** Hands over an answer once its last line is there: `250-…` goes on, `250 …` ends. */
  #deliver(): void {
    if (this.#waiting === undefined) return;
    const lines = this.#heard.split('\r\n');
    const last = lines.findIndex((line, at) => at < lines.length - 1 && LAST_LINE.test(line));
    if (last === -1) return;
    const said = lines.slice(0, last + 1);
    this.#heard = lines.slice(last + 1).join('\r\n');
    const { resolve } = this.#waiting;
    this.#waiting = undefined;
    const read = said.map((line) => ANY_LINE.exec(line)?.[2] ?? '');
    resolve({ code: Number(said[last]?.slice(0, 3)), lines: read });
  }

  #fail(reason: Error): void {
    this.#broken = reason;
    this.#waiting?.reject(reason);
    this.#waiting = undefined;
  }
}
