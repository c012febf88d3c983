import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeField, type FieldChange, type FieldState, type RecordState } from './merge-fields.ts';
import { bringTogether, live, type Fault, type Step, type World } from './test-history.ts';
import { CLASSES, isChange } from './test-server.ts';

const HISTORIES = 12_000;

const on = fc.constantFrom(0 as const, 1 as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('work' as const),
      on,
      record: fc.nat(1),
      field: fc.constantFrom('notes', 'phone', 'score', 'final'),
      wrong: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      on,
      fault: fc.constantFrom<Fault>(
        'none',
        'none',
        'lost',
        'answer-lost',
        'stopped-before',
        'stopped-midway',
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('repeat' as const), on, which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('take' as const), on, record: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('take-back' as const, 'correct' as const), on }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const), on, which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'upgrade-server' }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('upgrade' as const), on }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 30, 800) }),
  },
);

const TITLE = `${HISTORIES} histories of two phones and a server: nothing acknowledged is missing or doubled`;

test(
  TITLE,
  () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 30 }), (steps) => {
        const world = live(steps);
        bringTogether(world);
        judge(world);
      }),
      { numRuns: HISTORIES },
    );
  },
  120_000,
);

function judge({ server, phones, told, lost, made }: World): void {
  expect(new Set(server.done).size, 'nothing is done twice').toBe(server.done.length);
  for (const id of told) {
    expect(server.rows.get(id)?.receipt?.outcome, `${id} was acknowledged`).toMatch(/^(received|set-aside)$/);
    expect(server.done, `${id} was acknowledged`).toContain(id);
  }
  for (const command of made.filter(({ id }) => !lost.has(id))) {
    const item = phones.flatMap(({ items }) => items).find((one) => one.command.id === command.id);
    const row = server.rows.get(command.id);
    expect(item?.receipt?.outcome, `both know the same of ${command.id}`).toBe(row?.receipt?.outcome);
    expect(row?.receipt, `${command.id} arrived`).toBeDefined();
    const isDone = server.done.includes(command.id);
    expect(row?.receipt?.outcome === 'received', `${command.id} is done exactly when it is received`).toBe(
      isDone,
    );
    const after = command.lineage.after ?? '';
    if (isDone && server.done.includes(after))
      expect(server.done.indexOf(after)).toBeLessThan(server.done.indexOf(command.id));
  }
  judgeRecords(server, made);
}

/** What was done is in the records, each once; and any order of doing it ends in the same records. */
function judgeRecords(server: World['server'], made: World['made']): void {
  const done = made.filter(({ id }) => server.done.includes(id)).toSorted((a, b) => (a.id > b.id ? 1 : -1));
  const elsewhere = new Map<string, RecordState>();
  for (const { id, input, lineage } of done) {
    const record = lineage.record ?? '';
    const change = changeOf(input['change'] ?? input['patch']);
    elsewhere.set(record, mergeField(elsewhere.get(record) ?? {}, change, CLASSES));
    const traces = tracesOf(server.records.get(record)?.[change.field] ?? {});
    expect(traces.filter((trace) => trace === id.replace(/\++$/, '')).length, `${id} is in its record`).toBe(
      1,
    );
  }
  for (const [record, state] of server.records) {
    for (const [field, own] of Object.entries(state)) {
      const other = elsewhere.get(record)?.[field] ?? {};
      expect(tracesOf(own).toSorted()).toEqual(tracesOf(other).toSorted());
      if (CLASSES[field] !== 'governed') expect(own).toEqual(other);
    }
  }
}

function tracesOf({
  entries = [],
  current,
  history = [],
  disputed = [],
  requests = [],
}: FieldState): string[] {
  const written = [...(current ? [current] : []), ...history, ...disputed, ...requests];
  return [...entries.map(({ id }) => id), ...written.map(({ value }) => String(value))];
}

function changeOf(value: unknown): FieldChange {
  if (isChange(value)) return value;
  throw new Error('a command of a history holds a change');
}
