import { expect, test } from 'vitest';
import { mergeField, type Classes, type RecordState } from './merge-fields.ts';
import type { QueuedCommand } from './queued-command.ts';
import { BATCH, forgettable, nextDeparture, nextSequence, unsent, withReceipts } from './queue.ts';
import { phoneState, type QueueItem, type Receipt } from './receipt.ts';

const NOW = new Date('2026-03-02T12:00:00Z');
const AT = NOW.toISOString();

function item(sequence: number, receipt?: Omit<Receipt, 'id'>): QueueItem {
  const command: QueuedCommand = {
    id: `c${sequence}`,
    name: 'test.note',
    input: { words: 'laine' },
    madeAt: AT,
    device: 'd',
    sequence,
    mandate: 'm',
    lineage: {},
    shape: 1,
  };
  return receipt === undefined
    ? { command }
    : { command, receipt: { id: `c${sequence}`, ...receipt }, learnedAt: AT };
}

test('Fatima sees four states and no other', () => {
  const seen = (one: QueueItem, sending = false) => phoneState(one, { sending, now: NOW });
  expect(seen(item(1))).toBe('on-phone');
  expect(seen(item(1), true)).toBe('sending');
  expect(seen(item(1, { outcome: 'held' }))).toBe('sending');
  expect(seen(item(1, { outcome: 'received' }))).toBe('received');
  expect(seen(item(1, { outcome: 'refused', code: 'x' }))).toBe('attention');
  expect(seen(item(1, { outcome: 'proposed', who: 'Hassan' }))).toBe('attention');
  const waiting = { ...item(1, { outcome: 'held' }), learnedAt: '2026-03-01T11:00:00Z' };
  expect(seen(waiting), 'what waits for an earlier one more than a day is said').toBe('attention');
});

test('a departure keeps the order, fits a slow network, and asks again for what is undecided', () => {
  const many = Array.from({ length: 40 }, (_, at) => item(40 - at));
  const { commands } = nextDeparture([
    ...many,
    item(41, { outcome: 'held' }),
    item(42, { outcome: 'received' }),
  ]);
  expect(commands.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: BATCH.commands }, (_, at) => at + 1),
  );
  expect(nextDeparture([item(1, { outcome: 'refused' })])).toEqual({ commands: [], asking: ['c1'] });
  const huge = {
    ...item(1),
    command: { ...item(1).command, input: { words: 'x'.repeat(BATCH.characters) } },
  };
  expect(nextDeparture([huge, item(2)]).commands.length, 'one that is larger than a batch still leaves').toBe(
    1,
  );
});

test('an answer that arrives late takes nothing back that was received', () => {
  const settled = withReceipts([item(1)], [{ id: 'c1', outcome: 'received' }], AT);
  expect(withReceipts(settled, [{ id: 'c1', outcome: 'refused' }], AT)).toEqual(settled);
  expect(withReceipts([item(2)], [{ id: 'elsewhere', outcome: 'received' }], AT)).toEqual([item(2)]);
});

test('a number is never used twice, not even after the queue was emptied', () => {
  expect(nextSequence([], 0)).toBe(1);
  expect(nextSequence([item(3)], 2)).toBe(4);
  expect(nextSequence([], 9)).toBe(10);
});

test('only what was received is forgotten; what never left is counted', () => {
  const items = [item(1, { outcome: 'received' }), item(2, { outcome: 'refused' }), item(3)];
  expect(forgettable(items, new Date(NOW.getTime() + 1)).map(({ command }) => command.id)).toEqual(['c1']);
  expect(forgettable(items, NOW)).toEqual([]);
  expect(unsent(items).map(({ command }) => command.id)).toEqual(['c3']);
});

test('two people on one record: notes add up, a later number wins, a score goes to a person', () => {
  const classes: Classes = { notes: 'append', phone: 'scalar', score: 'governed', final: 'closed' };
  const fatima = { at: '2026-03-02T09:00:00Z', by: 'fatima' };
  const hassan = { at: '2026-03-02T10:00:00Z', by: 'hassan' };
  let record: RecordState = {};
  for (const change of [
    { field: 'notes', entries: [{ id: 'n2' }] },
    { field: 'notes', entries: [{ id: 'n1' }, { id: 'n2' }] },
    { field: 'phone', base: undefined, to: { value: '0600', ...hassan } },
    { field: 'phone', base: undefined, to: { value: '0611', ...fatima } },
    { field: 'score', base: undefined, to: { value: 3, ...fatima } },
    { field: 'score', base: undefined, to: { value: 4, ...hassan } },
    { field: 'final', base: undefined, to: { value: 'yes', ...hassan } },
  ]) {
    record = mergeField(mergeField(record, change, classes), change, classes);
  }
  expect(record['notes']?.entries?.map(({ id }) => id)).toEqual(['n1', 'n2']);
  expect(record['phone']).toMatchObject({ current: { value: '0600' }, history: [{ value: '0611' }] });
  expect(record['score']).toMatchObject({ current: { value: 3 }, disputed: [{ value: 4 }] });
  expect(record['final']).toEqual({ requests: [{ value: 'yes', ...hassan }] });
  const seen = mergeField(record, { field: 'score', base: 3, to: { value: 5, ...hassan } }, classes);
  expect(seen['score'], 'who saw the value may change it').toMatchObject({ current: { value: 5 } });
});
