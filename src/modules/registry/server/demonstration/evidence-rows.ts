import { dayNumber, dayText, yearOfNumber } from './calendar.ts';
import { chance, type Chance } from './chance.ts';
import { add, type ActivityEvidenceRow, type Columns } from './rows.ts';
import { stableIds, type StableIds } from './stable-ids.ts';
import type { Unit } from '../calibration/unit.ts';

interface Sign {
  readonly kind: string;
  readonly day: number;
  readonly note: string;
  readonly source?: string;
}

/** Signs of life: most cooperatives filed something in 2024, some are silent for years. */
export function evidenceRows(seed: number, units: readonly Unit[]): Columns<ActivityEvidenceRow> {
  const columns: Columns<ActivityEvidenceRow> = {
    organisation_id: [],
    evidence_id: [],
    commune_code: [],
    kind: [],
    day: [],
    note_fr: [],
    source: [],
  };
  const luck = chance(seed, 'evidence');
  const ids = stableIds(seed, 'evidence');
  for (const unit of units.filter(({ state }) => state !== 'forming')) {
    const signs = unit.named === undefined ? signsOf(luck, unit) : namedSigns(unit);
    signs.forEach((sign, index) => add(columns, rowOf(ids, unit, { sign, index })));
  }
  return columns;
}

const LAST_DAY = dayNumber('2024-12-31');

function signsOf(luck: Chance, unit: Unit): Sign[] {
  const end = Math.min(unit.endedOn ?? LAST_DAY, LAST_DAY);
  const signs: Sign[] = [];
  const filed = lastFiling(luck, end);
  if (filed > unit.foundedOn + 90) {
    signs.push({
      kind: 'filing',
      day: filed,
      note: `Procès-verbal et comptes de ${yearOfNumber(filed) - 1}`,
    });
  }
  if (luck.happens(0.14))
    signs.push({ kind: 'visit', day: end - luck.whole(5, 900), note: 'Visite : atelier en activité' });
  if (luck.happens(0.09))
    signs.push({
      kind: 'fair',
      day: end - luck.whole(10, 1200),
      note: 'Foire de l’économie sociale et solidaire',
    });
  if (luck.happens(0.06)) signs.push({ kind: 'sale', day: end - luck.whole(3, 300), note: 'Vente déclarée' });
  if (luck.happens(0.03))
    signs.push({ kind: 'grant', day: end - luck.whole(100, 2500), note: 'Appui d’un programme public' });
  return signs.filter(({ day }) => day > unit.foundedOn);
}

/** The accounts are filed before the end of June; four in ten cooperatives are a year late or more. */
function lastFiling(luck: Chance, end: number): number {
  const years = luck.pick([0, 0, 0, 0, 0, 0, 1, 1, 2, 4]);
  return end - 184 - luck.whole(0, 90) - years * 365;
}

function namedSigns({ named }: Unit): Sign[] {
  const signs = named?.evidence ?? [];
  return signs.map(({ kind, day, noteFr, source }) => ({ kind, day: dayNumber(day), note: noteFr, source }));
}

function rowOf(
  ids: StableIds,
  unit: Unit,
  { sign, index }: { sign: Sign; index: number },
): ActivityEvidenceRow {
  return {
    organisation_id: unit.id,
    evidence_id: ids(sign.day, unit.serial, index),
    commune_code: unit.commune,
    kind: sign.kind,
    day: dayText(sign.day),
    note_fr: sign.note,
    source: sign.source ?? null,
  };
}
