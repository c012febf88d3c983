import { planArrivals, waitsForEarlier } from './arrival.ts';
import { judgeLease, LEASE_MS, type Lease } from './lease.ts';
import { mergeField, type Classes, type FieldChange, type RecordState } from './merge-fields.ts';
import { TAKEN_BACK, type QueuedCommand } from './queued-command.ts';
import type { Departure } from './queue.ts';
import type { Outcome, Receipt } from './receipt.ts';
import { convertCommand, type Converter } from './shape.ts';

/** The fields of the records of the histories, by their class. */
export const CLASSES: Classes = { notes: 'append', phone: 'scalar', score: 'governed', final: 'closed' };
/** Since its second version the application says `change` where it said `patch`. */
export const CONVERTERS: readonly Converter[] = [
  { name: 'test.change', to: 2, convert: ({ patch, ...rest }) => ({ ...rest, change: patch }) },
];

interface Row {
  readonly id: string;
  readonly sequence: number;
  readonly arrivedAt: Date;
  readonly command: QueuedCommand;
  readonly person: string;
  receipt?: Receipt;
}

/** The same rules as the door of the server, on rows in memory. */
export class TestServer {
  readonly rows = new Map<string, Row>();
  readonly next = new Map<string, number>();
  readonly records = new Map<string, RecordState>();
  /** Ids in the order they were done. */
  readonly done: string[] = [];
  readonly leases: Lease[] = [];
  shape = 1;

  take(record: string, person: string, now: Date): void {
    const at = this.leases.findIndex((lease) => lease.record === record && lease.person === person);
    if (at !== -1) this.leases.splice(at, 1);
    this.leases.push({ record, person, takenAt: now, until: new Date(now.getTime() + LEASE_MS) });
  }

  /** First what arrives is kept. `stopAfter` ends the process after so many commands done. */
  receive(person: string, sent: Departure, at: { now: Date; stopAfter?: number }): Receipt[] {
    for (const command of sent.commands) {
      const { id, sequence } = command;
      if (!this.rows.has(id)) this.rows.set(id, { id, sequence, arrivedAt: at.now, command, person });
    }
    const devices = new Set(sent.commands.map(({ device }) => device));
    for (const id of sent.asking) devices.add(this.rows.get(id)?.command.device ?? '');
    let left = at.stopAfter ?? Infinity;
    for (const device of devices) {
      const rows = [...this.rows.values()].filter((row) => {
        return row.command.device === device && (row.receipt?.outcome ?? 'held') === 'held';
      });
      const plan = planArrivals(rows, { next: this.next.get(device) ?? 1, now: at.now });
      this.next.set(device, plan.next);
      for (const row of plan.hold) row.receipt = { id: row.id, outcome: 'held' };
      for (const { id } of plan.perform) {
        if (left === 0) throw new Error('503');
        left -= 1;
        this.settle(id, at.now);
      }
    }
    const ids = [...sent.commands.map(({ id }) => id), ...sent.asking];
    return ids.flatMap((id) => this.rows.get(id)?.receipt ?? []);
  }

  private settle(id: string, now: Date): void {
    const row = this.rows.get(id);
    if (row === undefined) throw new Error('a plan names a row');
    const known = new Map<string, Outcome>();
    for (const other of this.rows.values()) known.set(other.id, other.receipt?.outcome ?? 'held');
    row.receipt = this.judge(row, known, now);
    const { replaces } = row.command.lineage;
    const replaced = replaces === undefined ? undefined : this.rows.get(replaces);
    if (row.receipt.outcome === 'received' && replaced !== undefined)
      replaced.receipt = { id: replaced.id, outcome: 'set-aside' };
  }

  private judge({ id, command, person }: Row, known: ReadonlyMap<string, Outcome>, now: Date): Receipt {
    if (command.name === TAKEN_BACK) return { id, outcome: 'set-aside' };
    if (waitsForEarlier(command.lineage.after, known)) return { id, outcome: 'held' };
    const lease = judgeLease(this.leases, { record: command.lineage.record, person, now });
    if (lease.kind === 'proposal') return { id, outcome: 'proposed', who: lease.to };
    const read = convertCommand(command, { converters: CONVERTERS, shape: this.shape });
    if (!read.ok) return { id, outcome: 'held', code: read.code };
    if (read.value.input['wrong'] === true) return { id, outcome: 'refused', code: 'wrong' };
    this.perform(command, read.value.input);
    return { id, outcome: 'received' };
  }

  private perform(command: QueuedCommand, input: Readonly<Record<string, unknown>>): void {
    const record = command.lineage.record ?? '';
    const change = input[this.shape === 1 ? 'patch' : 'change'];
    if (!isChange(change)) throw new Error('the shape was not brought up to date');
    this.done.push(command.id);
    this.records.set(record, mergeField(this.records.get(record) ?? {}, change, CLASSES));
  }
}

export function isChange(value: unknown): value is FieldChange {
  return typeof value === 'object' && value !== null && 'field' in value;
}
