import type { FieldChange } from './merge-fields.ts';
import type { QueueItem } from './receipt.ts';
import { nextDeparture, nextSequence, withReceipts, type Departure } from './queue.ts';
import { TAKEN_BACK, type QueuedCommand } from './queued-command.ts';
import { TestServer } from './test-server.ts';

const RECORDS = ['taytmatin', 'aghbalo'] as const;
const START = Date.parse('2026-03-02T08:00:00Z');
const HOUR = 3_600_000;

/** A phone, with one person, her queue as it lies in the store, and what once left it. */
export interface Phone {
  readonly device: string;
  readonly person: string;
  items: QueueItem[];
  shape: number;
  last: number;
  readonly departures: Departure[];
}

/** What may happen in a history. */
export type Step =
  | {
      readonly do: 'work';
      readonly on: 0 | 1;
      readonly record: number;
      readonly field: string;
      readonly wrong: boolean;
    }
  | { readonly do: 'sync'; readonly on: 0 | 1; readonly fault: Fault }
  | { readonly do: 'repeat'; readonly on: 0 | 1; readonly which: number }
  | { readonly do: 'take'; readonly on: 0 | 1; readonly record: number }
  | { readonly do: 'take-back' | 'correct'; readonly on: 0 | 1 }
  | { readonly do: 'lose'; readonly on: 0 | 1; readonly which: number }
  | { readonly do: 'upgrade-server' }
  | { readonly do: 'upgrade'; readonly on: 0 | 1 }
  | { readonly do: 'wait'; readonly hours: number };
export type Fault = 'none' | 'lost' | 'answer-lost' | 'stopped-before' | 'stopped-midway';

export interface World {
  readonly server: TestServer;
  readonly phones: readonly [Phone, Phone];
  readonly made: QueuedCommand[];
  /** What a phone was told is received, the moment it was told. */
  readonly told: Set<string>;
  readonly lost: Set<string>;
  now: number;
}

/** A history, from its first step to its last. */
export function live(steps: readonly Step[]): World {
  const phone = (device: string): Phone => {
    return { device, person: `p-${device}`, items: [], shape: 1, last: 0, departures: [] };
  };
  const world: World = {
    server: new TestServer(),
    phones: [phone('a'), phone('b')],
    made: [],
    told: new Set(),
    lost: new Set(),
    now: START,
  };
  for (const next of steps) take(world, next);
  return world;
}

function take(world: World, next: Step): void {
  world.now += 1000;
  if (next.do === 'wait') world.now += next.hours * HOUR;
  if (next.do === 'upgrade-server') world.server.shape = 2;
  if (!('on' in next)) return;
  const phone = world.phones[next.on];
  if (next.do === 'upgrade') [world.server.shape, phone.shape] = [2, 2];
  if (next.do === 'work') work(world, phone, next);
  if (next.do === 'sync') sync(world, phone, next.fault);
  if (next.do === 'take') world.server.take(RECORDS[next.record] ?? '', phone.person, new Date(world.now));
  if (next.do === 'take-back') takeBack(phone);
  if (next.do === 'correct') correct(world, phone);
  if (next.do === 'lose') lose(world, phone, next.which);
  const old = next.do === 'repeat' ? phone.departures[next.which] : undefined;
  if (old !== undefined) world.server.receive(phone.person, old, { now: new Date(world.now) });
}

function work(world: World, phone: Phone, { record, field, wrong }: Step & { do: 'work' }): void {
  const id = `${phone.device}-${world.made.length}`;
  const at = new Date(world.now).toISOString();
  const change: FieldChange =
    field === 'notes'
      ? { field, entries: [{ id }] }
      : { field, base: undefined, to: { value: id, at, by: phone.person } };
  const after = phone.items.findLast((item) => item.command.lineage.record === RECORDS[record])?.command.id;
  enqueue(world, phone, {
    id,
    name: 'test.change',
    input: phone.shape === 1 ? { patch: change, wrong } : { change, wrong },
    lineage: { record: RECORDS[record], after },
  });
}

function enqueue(
  world: World,
  phone: Phone,
  made: Pick<QueuedCommand, 'id' | 'name' | 'input' | 'lineage'> & { shape?: number },
): void {
  const sequence = nextSequence(phone.items, phone.last);
  const { device } = phone;
  const { shape = phone.shape } = made;
  const madeAt = new Date(world.now).toISOString();
  const command: QueuedCommand = { ...made, device, shape, sequence, madeAt, mandate: 'field' };
  phone.last = sequence;
  phone.items = [...phone.items, { command }];
  world.made.push(command);
}

function sync(world: World, phone: Phone, fault: Fault): void {
  const departure = nextDeparture(phone.items);
  phone.departures.push(departure);
  if (fault === 'lost') return;
  const stopAfter = { 'stopped-before': 0, 'stopped-midway': 1 }[String(fault)];
  const now = new Date(world.now);
  try {
    const receipts = world.server.receive(phone.person, departure, { now, stopAfter });
    if (fault === 'answer-lost') return;
    phone.items = withReceipts(phone.items, receipts, now.toISOString());
  } catch {
    return;
  }
  for (const item of phone.items) if (item.receipt?.outcome === 'received') world.told.add(item.command.id);
}

/** She changes her mind about what has not left yet. */
function takeBack(phone: Phone): void {
  const never = new Set(phone.departures.flatMap(({ commands }) => commands.map(({ id }) => id)));
  phone.items = phone.items.map((item, at) => {
    const isLast = at === phone.items.length - 1 && !never.has(item.command.id);
    return isLast ? { ...item, command: { ...item.command, name: TAKEN_BACK, input: {} } } : item;
  });
}

function correct(world: World, phone: Phone): void {
  const corrected = new Set(phone.items.map(({ command }) => command.lineage.replaces));
  const refused = phone.items.find(({ receipt, command }) => {
    return receipt?.outcome === 'refused' && !corrected.has(command.id);
  });
  if (refused === undefined) return;
  const { name, input, lineage, id, shape } = refused.command;
  const right = { ...input, wrong: false };
  enqueue(world, phone, {
    id: `${id}+`,
    shape,
    name,
    input: right,
    lineage: { record: lineage.record, replaces: id },
  });
}

/** The store of the phone loses a command that never left: all that follows must still come through. */
function lose(world: World, phone: Phone, which: number): void {
  const item = phone.items[which];
  if (item === undefined || item.receipt !== undefined) return;
  phone.items = phone.items.filter((other) => other !== item);
  world.lost.add(item.command.id);
}

/** In the end there is network, and everybody comes back to it, also after the days a hole is waited for. */
export function bringTogether(world: World): void {
  world.server.shape = 2;
  for (let round = 0; round < 4; round += 1) {
    world.now += 6 * 24 * HOUR;
    for (const phone of world.phones) {
      correct(world, phone);
      for (let times = 0; times < 3; times += 1) sync(world, phone, 'none');
    }
  }
}
