import { expect, test } from 'vitest';
import type { QueueItem } from '#platform/offline';
import { seenVisit, type FieldInstrument, type FieldVisit } from './field-visit.ts';
import { openFindings, unanswered, untoldPoints } from './what-is-left.ts';

const VISIT: FieldVisit = {
  visit: 'v',
  number: 1,
  state: 'confirmed',
  day: '2026-03-02',
  organisation: 'taytmatin',
  nameFr: 'Taytmatin n’Targant',
  place: { fr: 'El Borj' },
  answers: [],
  openPoints: [{ point: 'p0', what: 'Tenir le cahier', owner: 'cooperative' }],
  points: [],
  explained: {},
  notes: [],
};
const INSTRUMENT: FieldInstrument = {
  instrument: 'diagnostic',
  version: 1,
  dimensions: [
    {
      key: 'governance',
      label: { fr: 'Gouvernance' },
      items: [
        { key: 'assemblies', label: { fr: 'Assemblées' }, weight: 1, criticalAtMost: 2 },
        { key: 'roles', label: { fr: 'Rôles' }, weight: 1, criticalAtMost: 0 },
      ],
    },
  ],
};

let made = 0;
function item(name: string, input: object, receipt?: QueueItem['receipt']): QueueItem {
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
  return receipt === undefined ? { command } : { command, receipt };
}

const answer = (key: string, score: number, at = '2026-03-02T09:00:00Z') => ({ item: key, score, at });

test('a visit is on the phone as Fatima left it, before anything was sent', () => {
  const queue = [
    item('start-visit', { consent: true }),
    item('save-scores', { answers: [answer('assemblies', 2), answer('roles', 4)] }),
    item('settle-point', { point: 'p0', outcome: 'done' }),
    item('save-point', { point: 'p1', what: 'Réunir l’assemblée', owner: 'cooperative', item: 'assemblies' }),
    item('add-visit-note', { note: 'Métier à réparer' }),
    item('finish-visit', {}),
  ];
  const seen = seenVisit(VISIT, queue.toReversed());
  expect(seen).toMatchObject({ state: 'done' });
  expect(unanswered(seen, INSTRUMENT)).toBe(0);
  expect(openFindings(seen, INSTRUMENT)).toEqual([]);
  expect(untoldPoints(seen)).toEqual([]);
  expect(seen.notes).toMatchObject([{ note: 'Métier à réparer', files: [] }]);
  expect(seenVisit(seen, queue), 'what the server has already is not added again').toEqual(seen);
});

test('a critical score asks for a point of the plan or a reason; the later answer counts', () => {
  const low = [item('save-scores', { answers: [answer('assemblies', 1), answer('roles', 1)] })];
  expect(openFindings(seenVisit(VISIT, low), INSTRUMENT).map(({ key }) => key)).toEqual(['assemblies']);
  const explained = [...low, item('explain-finding', { item: 'assemblies', reason: 'Créée hier' })];
  expect(openFindings(seenVisit(VISIT, explained), INSTRUMENT)).toEqual([]);
  const later = [...low, item('save-scores', { answers: [answer('assemblies', 4, '2026-03-02T10:00:00Z')] })];
  expect(openFindings(seenVisit(VISIT, later), INSTRUMENT)).toEqual([]);
  const earlier = [
    ...low,
    item('save-scores', { answers: [answer('assemblies', 4, '2026-03-02T08:00:00Z')] }),
  ];
  expect(openFindings(seenVisit(VISIT, earlier), INSTRUMENT)).toHaveLength(1);
});

test('what the server refused or its author took back shows nowhere in the visit', () => {
  const queue = [
    item('start-visit', {}, { id: 'x', outcome: 'refused', code: 'visits-before-open' }),
    item('add-visit-note', { note: 'retirée' }, { id: 'y', outcome: 'set-aside' }),
  ];
  expect(seenVisit(VISIT, queue)).toEqual(VISIT);
});

test('work on another visit stays there', () => {
  const other = item('start-visit', {});
  const elsewhere = { ...other, command: { ...other.command, lineage: { record: 'visit/w' } } };
  expect(seenVisit(VISIT, [elsewhere]).state).toBe('confirmed');
});
