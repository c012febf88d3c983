import { EVENT_KINDS, type EventKind } from '../../life-event.ts';
import { dayNumber, dayText, recordedAt } from './calendar.ts';
import { chance, type Chance } from './chance.ts';
import { add, type Columns, type LifeEventRow } from './rows.ts';
import { stableIds, type StableIds } from './stable-ids.ts';
import type { Unit } from '../calibration/unit.ts';

interface Event {
  readonly kind: EventKind;
  readonly day: number;
  readonly note?: string;
}

/** The events in law of every cooperative, each filed some days later. */
export function eventRows(seed: number, units: readonly Unit[]): Columns<LifeEventRow> {
  const columns: Columns<LifeEventRow> = {
    organisation_id: [],
    event_id: [],
    commune_code: [],
    kind: [],
    legal_day: [],
    filed_day: [],
    note: [],
    changes: [],
    corrects: [],
    author_person_id: [],
    recorded_at: [],
  };
  const luck = chance(seed, 'events');
  const ids = stableIds(seed, 'event');
  for (const unit of units) {
    for (const event of eventsOf(luck, unit))
      add(columns, rowOf(ids, unit, { ...event, delay: luck.whole(0, 14) }));
  }
  return columns;
}

const LAST_DAY = dayNumber('2024-12-31');

function eventsOf(luck: Chance, unit: Unit): Event[] {
  const { foundedOn, state } = unit;
  if (state === 'forming') return [{ kind: 'name-approval', day: foundedOn }];
  const note = noteOf(unit);
  return [
    { kind: 'name-approval', day: foundedOn - luck.whole(12, 60) },
    { kind: 'registration', day: foundedOn, note },
    ...amendments(luck, unit),
    ...closings(luck, unit),
  ];
}

function noteOf({ named }: Unit): string | undefined {
  if (named?.toldBy === undefined) return undefined;
  return named.foundingTold
    ? 'Le texte dit la fondation ; effectifs et bureau sont inventés pour la démonstration.'
    : 'Le texte ne dit pas le jour de la fondation : jour, effectifs et bureau sont inventés pour la ' +
        'démonstration.';
}

const AMENDMENTS = [
  'Renouvellement du conseil d’administration',
  'Mise en conformité des statuts avec la loi 112-12',
  'Augmentation du capital',
  'Changement d’adresse dans la commune',
];

function amendments(luck: Chance, unit: Unit): Event[] {
  const end = unit.endedOn ?? LAST_DAY;
  if (end - unit.foundedOn < 500 || !luck.happens(0.22)) return [];
  return [
    { kind: 'amendment', day: luck.whole(unit.foundedOn + 300, end - 150), note: luck.pick(AMENDMENTS) },
  ];
}

/** A third of those struck off were suspended before. Some that were suspended are registered again. */
function closings(luck: Chance, unit: Unit): Event[] {
  const { state, endedOn } = unit;
  if (state === 'suspended' && endedOn !== undefined) {
    return [{ kind: 'suspension', day: endedOn, note: 'Pas de dépôt des comptes depuis deux exercices' }];
  }
  if (state === 'struck-off' && endedOn !== undefined) {
    const struck: Event = {
      kind: 'striking-off',
      day: endedOn,
      note: 'Dissolution prononcée par l’assemblée',
    };
    return luck.happens(0.33) ? [{ kind: 'suspension', day: endedOn - 100 }, struck] : [struck];
  }
  if (unit.named !== undefined || LAST_DAY - unit.foundedOn < 1500 || !luck.happens(0.004)) return [];
  const day = luck.whole(unit.foundedOn + 900, LAST_DAY - 400);
  return [
    { kind: 'suspension', day, note: 'Pas de dépôt des comptes depuis deux exercices' },
    { kind: 'resumption', day: day + luck.whole(60, 360), note: 'Comptes déposés' },
  ];
}

function rowOf(ids: StableIds, unit: Unit, event: Event & { readonly delay: number }): LifeEventRow {
  const filed = Math.min(event.day + event.delay, LAST_DAY);
  return {
    organisation_id: unit.id,
    event_id: ids(event.day, unit.serial, EVENT_KINDS.indexOf(event.kind)),
    commune_code: unit.commune,
    kind: event.kind,
    legal_day: dayText(event.day),
    filed_day: dayText(filed),
    note: event.note ?? null,
    changes: null,
    corrects: null,
    author_person_id: null,
    recorded_at: recordedAt(filed),
  };
}
