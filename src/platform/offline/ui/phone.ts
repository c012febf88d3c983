import { newId } from '#platform/ids';
import {
  isUndecided,
  SHAPE,
  TAKEN_BACK,
  type CommandInput,
  type Lineage,
  type QueueItem,
} from '#platform/offline';
import { currentInstant } from '#platform/time';
import { againLater } from './again-later.ts';
import { keepBlob, type Subject } from './keep-blob.ts';
import { enqueue, openStore, readSelf, type PhoneStore, type StoredRecord } from './phone-store.ts';
import { takeQueueFile, writeQueueFile, type Taken } from './queue-file.ts';
import type { Seen } from './seen.ts';
import { sendFiles } from './send-files.ts';
import { sendQueue, type Sent } from './send-queue.ts';
import { takeCaseload } from './take-caseload.ts';
import { currentHolder, onlyHere, wipe } from './who-is-here.ts';

const CHANNEL = 'twiza-field';

/** A phone at work: one store, one queue, and the other tabs told of every change. */
export class Phone {
  seen: Seen = { queue: [], files: [], sending: false };
  store: PhoneStore | undefined;
  private readonly channel = new BroadcastChannel(CHANNEL);
  private readonly show: (seen: Seen) => void;
  /** Asks again, without anybody’s touch, for what the server did not decide. */
  private readonly again = againLater(() => void this.sendSoon());

  constructor(show: (seen: Seen) => void) {
    this.show = show;
    this.channel.addEventListener('message', () => void this.look());
  }

  /** Opens what lies here, with or without network. */
  async open(): Promise<void> {
    const holder = await currentHolder();
    if (holder?.person !== this.seen.holder?.person || this.store === undefined) {
      this.store?.close();
      this.store = holder && (await openStore(holder.person));
    }
    this.seen = { ...this.seen, holder };
    await this.look();
  }

  /** Fetches the caseload and sends the queue; the answer says how it ended. */
  async sync(onProgress: (records: number) => void = () => undefined): Promise<Sent> {
    if (this.seen.sending) return 'later';
    this.update({ sending: true });
    const before = await this.send();
    const taken = before === 'offline' ? { sent: before } : await takeCaseload(onProgress);
    if (taken.sent === 'done') await this.open();
    const last = taken.sent === 'done' ? await this.send() : taken.sent;
    await this.ended(last);
    return last;
  }

  /** Keeps a command, whatever happens next, then tries to send it. */
  async perform(made: {
    readonly name: string;
    readonly input: CommandInput;
    readonly lineage: Lineage;
    readonly draft?: string;
  }): Promise<string> {
    const { draft, ...command } = made;
    const id = newId<'command'>();
    const madeAt = currentInstant().toISOString();
    if (this.store !== undefined) await enqueue(this.store, { ...command, id, madeAt, shape: SHAPE }, draft);
    await this.kept();
    return id;
  }

  /** Takes back what is not done: before it left by emptying it, afterwards by asking the server. */
  async takeBack({ command, receipt }: QueueItem): Promise<void> {
    if (receipt === undefined)
      await this.store?.put('queue', { command: { ...command, name: TAKEN_BACK, input: {} } });
    else if (this.store && this.seen.holder)
      await sendQueue(this.store, { person: this.seen.holder.person, takeBack: [command.id] });
    await this.changed();
  }

  /** Keeps a photo or a voice note; returns the id by which commands speak of it. */
  async keepFile(blob: Blob, subject: Subject, thumbnail?: Blob): Promise<string> {
    const file = await keepBlob(blob, subject, thumbnail);
    await this.store?.put('files', file);
    await this.kept();
    return file.file;
  }

  /** The records of the days up to one, the oldest first. */
  async until(day: string, most: number): Promise<StoredRecord[]> {
    return (await this.store?.getAllFromIndex('records', 'day', IDBKeyRange.upperBound(day), most)) ?? [];
  }

  async all(kind: string, most: number): Promise<StoredRecord[]> {
    return (await this.store?.getAllFromIndex('records', 'kind', kind, most)) ?? [];
  }

  async record(key: string): Promise<StoredRecord | undefined> {
    return this.store?.get('records', key);
  }

  /** Writes a record as it will come back from the server, or without a value takes it off the phone. */
  async keepRecord(key: string, kind: string, value?: object): Promise<void> {
    if (value === undefined) await this.store?.delete('records', key);
    else await this.store?.put('records', { key, tag: '', kind, value });
    await this.changed();
  }

  /** What was being written when the page was closed. */
  async draft(key: string): Promise<unknown> {
    return (await this.store?.get('drafts', key))?.value;
  }

  async saveDraft(key: string, value: unknown): Promise<void> {
    await this.store?.put('drafts', { key, value });
  }

  /** What would be lost with this phone: work that is nowhere else. */
  async onlyHere(): Promise<number> {
    return this.seen.holder === undefined ? 0 : onlyHere(this.seen.holder.person);
  }

  /** Takes everything of this person off the phone. */
  async wipe(): Promise<void> {
    const { holder } = this.seen;
    this.store?.close();
    this.store = undefined;
    if (holder !== undefined) await wipe(holder.person);
    this.seen = { queue: [], files: [], sending: false };
    await this.changed();
  }

  /** The queue as a file, to carry to the server by another way. */
  exported(): string {
    return writeQueueFile(this.seen.holder?.person, this.seen.queue);
  }

  /** Takes in such a file. Commands keep their ids and their order: twice is once. */
  async takeIn(text: string): Promise<Taken> {
    const taken = await takeQueueFile(this.store, text, this.seen);
    if (taken === 'taken') await this.kept();
    return taken;
  }

  async changed(): Promise<void> {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of this site alone
    this.channel.postMessage('changed');
    await this.look();
  }

  private async kept(): Promise<void> {
    await this.changed();
    void this.sendSoon();
  }

  private async sendSoon(): Promise<void> {
    if (this.seen.sending || !navigator.onLine) return;
    this.update({ sending: true });
    await this.ended(await this.send());
  }

  private async ended(last: Sent): Promise<void> {
    this.update({ sending: false, last });
    await this.changed();
    if (last === 'later' || this.seen.queue.some(isUndecided)) this.again.plan();
    else this.again.calm();
  }

  private async send(): Promise<Sent> {
    const { store } = this;
    const { holder } = this.seen;
    if (store === undefined || holder === undefined) return 'done';
    const queue = await sendQueue(store, { person: holder.person });
    return queue === 'done' ? sendFiles(store, holder.person) : queue;
  }

  private async look(): Promise<void> {
    const { store } = this;
    if (store === undefined) return this.update({ queue: [], files: [], self: undefined });
    const [queue, files] = await Promise.all([store.getAll('queue'), store.getAll('files')]);
    const self = await readSelf(store);
    this.update({ queue, files, self });
  }

  private update(change: Partial<Seen>): void {
    this.seen = { ...this.seen, ...change };
    this.show(this.seen);
  }
}
