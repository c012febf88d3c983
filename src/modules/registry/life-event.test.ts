import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, asDay, type Day } from '#platform/time';
import { eventFits, eventMayBeCorrected, standingEvents, stateOn, type LifeEvent } from './life-event.ts';

const TODAY = asDay('2024-12-31');

function event(kind: LifeEvent['kind'], legalDay: string, more: Partial<LifeEvent> = {}): LifeEvent {
  const day = asDay(legalDay);
  return {
    eventId: `${kind}-${legalDay}`,
    kind,
    legalDay: day,
    filedDay: day,
    recordedAt: `${legalDay}T10:00:00Z`,
    ...more,
  };
}

const registered = event('registration', '2019-03-08');
const suspended = event('suspension', '2021-05-03');

test('the state of a day is what the events up to it make', () => {
  const events = [
    registered,
    suspended,
    event('resumption', '2022-01-10'),
    event('striking-off', '2023-06-01'),
  ];
  const days = ['2019-03-07', '2019-03-08', '2021-05-03', '2022-01-10', '2023-06-01'];
  expect(days.map((day) => stateOn(events, asDay(day)))).toEqual([
    'forming',
    'registered',
    'suspended',
    'registered',
    'struck-off',
  ]);
});

test.each([
  ['a suspension of what is registered', 'suspension', '2020-01-01', undefined],
  ['a resumption of what was not suspended', 'resumption', '2020-01-01', 'move-not-allowed'],
  ['a second registration', 'registration', '2020-01-01', 'move-not-allowed'],
  ['a striking-off before the registration', 'striking-off', '2018-01-01', 'before-last-event'],
  ['an amendment before the registration', 'amendment', '2018-01-01', 'before-registration'],
  ['a day to come', 'suspension', '2025-01-01', 'day-in-future'],
] as const)('judges %s', (_, kind, day, code) => {
  const answer = eventFits(event(kind, day), [registered], TODAY);
  expect(answer).toMatchObject(code === undefined ? { ok: true } : { ok: false, code });
});

test('refuses a filing before the act, and one to come', () => {
  const filed = (filedDay: string) =>
    eventFits({ ...suspended, filedDay: asDay(filedDay) }, [registered], TODAY);
  expect(filed('2021-05-02')).toMatchObject({ code: 'filed-before-legal-day', field: 'filedDay' });
  expect(filed('2025-01-01')).toMatchObject({ code: 'day-in-future', field: 'filedDay' });
});

test('refuses an amendment before a later one of the same attribute', () => {
  const moved = event('amendment', '2022-01-01', {
    changes: { sector: { from: 'artisanat', to: 'agriculture' } },
  });
  const before = (changes: LifeEvent['changes']) =>
    eventFits(event('amendment', '2021-01-01', { changes }), [registered, moved], TODAY);
  expect(before({ sector: { from: 'agriculture', to: 'peche' } })).toMatchObject({
    code: 'before-last-event',
  });
  expect(before({ address: { from: '', to: 'Douar Aït Ali' } })).toMatchObject({ ok: true });
});

test('only the last move is corrected, and never the registration', () => {
  const struck = event('striking-off', '2023-06-01');
  const events = [registered, suspended, struck];
  const may = ({ eventId }: LifeEvent) => eventMayBeCorrected(eventId, events);
  expect(may(struck)).toMatchObject({ ok: true });
  expect([may(suspended), may(registered)]).toMatchObject([
    { code: 'event-rested-upon' },
    { code: 'event-rested-upon' },
  ]);
  const correction = event('correction', '2024-01-01', { corrects: struck.eventId });
  expect(eventMayBeCorrected(struck.eventId, [...events, correction])).toMatchObject({
    code: 'event-absent',
  });
  expect(eventMayBeCorrected(suspended.eventId, [...events, correction])).toMatchObject({ ok: true });
});

test('what a correction annuls does not stand, and neither does the correction', () => {
  const correction = event('correction', '2024-01-01', { corrects: suspended.eventId });
  expect(standingEvents([correction, suspended, registered])).toEqual([registered]);
});

const MOVES = ['suspension', 'resumption', 'striking-off'] as const;
const attempts = fc.array(
  fc.record({ kind: fc.constantFrom(...MOVES), after: fc.integer({ min: 0, max: 900 }) }),
  { maxLength: 12 },
);

/** A life made of the moves that fit, in the order they were tried. */
function lived(
  tried: readonly { readonly kind: (typeof MOVES)[number]; readonly after: number }[],
): LifeEvent[] {
  return tried.reduce<LifeEvent[]>(
    (events, { kind, after }, at) => {
      const day: Day = addDays(registered.legalDay, after);
      const next = event(kind, day, {
        eventId: `event-${at}`,
        recordedAt: `2024-01-01T00:00:${String(at).padStart(2, '0')}Z`,
      });
      return eventFits(next, events, TODAY).ok ? [...events, next] : events;
    },
    [registered],
  );
}

test('the state of any day is the same in whatever order the events are read', () => {
  fc.assert(
    fc.property(
      attempts,
      fc.integer({ min: -10, max: 1_000 }),
      fc.infiniteStream(fc.nat()),
      (tried, after, luck) => {
        const events = lived(tried);
        const shuffled = events
          .map((one) => ({ one, at: luck.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const day = addDays(registered.legalDay, after);
        expect(stateOn(shuffled, day)).toBe(stateOn(events, day));
      },
    ),
  );
});

test('a correction brings back the state of before its event', () => {
  fc.assert(
    fc.property(attempts, (tried) => {
      const events = lived(tried);
      const last = standingEvents(events).at(-1);
      if (last === undefined || last.kind === 'registration') return;
      const corrected = [...events, event('correction', '2024-06-01', { corrects: last.eventId })];
      expect(stateOn(corrected, TODAY)).toBe(
        stateOn(
          events.filter((one) => one !== last),
          TODAY,
        ),
      );
    }),
  );
});
