import { expect, test } from 'vitest';
import type { QueueItem, Receipt } from '#platform/offline';
import { lineageOf, placeOf } from './field-lineage.ts';

let made = 0;
function queued(name: string, input: object, outcome?: Receipt['outcome']): QueueItem {
  made += 1;
  const command = {
    id: `c${made}`,
    name: `accompaniment.${name}`,
    input: { ...input },
    madeAt: '2026-03-02T09:00:00Z',
    device: 'd',
    sequence: made,
    mandate: 'm',
    lineage: { record: 'visit/v' },
    shape: 1,
  };
  return outcome === undefined ? { command } : { command, receipt: { id: command.id, outcome } };
}
const of = (queue: readonly QueueItem[], name: string, input: object = {}) =>
  lineageOf(queue, { name: `accompaniment.${name}`, input: { ...input }, record: 'visit/v' });

test('what is told of a visit follows the arrival, so that a refused arrival holds it back', () => {
  const start = queued('start-visit', {}, 'refused');
  expect(of([start], 'add-visit-note')).toEqual({ record: 'visit/v', after: start.command.id });
  expect(of([], 'add-visit-note')).toEqual({ record: 'visit/v' });
  const again = queued('start-visit', {});
  expect(of([start, again], 'finish-visit')).toMatchObject({ after: again.command.id });
});

test('said again, a refused command is replaced, and only that one', () => {
  const start = queued('start-visit', {}, 'refused');
  expect(of([start], 'start-visit')).toEqual({ record: 'visit/v', replaces: start.command.id });
  const point = queued('settle-point', { point: 'p1' }, 'refused');
  expect(of([point], 'settle-point', { point: 'p1' })).toMatchObject({ replaces: point.command.id });
  expect(of([point], 'settle-point', { point: 'p2' }).replaces).toBeUndefined();
  expect(
    of([queued('settle-point', { point: 'p1' })], 'settle-point', { point: 'p1' }).replaces,
  ).toBeUndefined();
});

test('the next step is where the work was made', () => {
  expect(placeOf(queued('save-scores', {}).command)).toBe('#/visit/v/diagnostic');
  expect(placeOf(queued('miss-visit', {}).command)).toBe('#/visit/v');
  expect(placeOf({ name: 'registry.record-evidence', lineage: {} })).toBeUndefined();
});
