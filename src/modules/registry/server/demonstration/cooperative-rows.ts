import { nameKey } from '#platform/text';
import { dayText, recordedAt } from './calendar.ts';
import { add, type Columns, type CooperativeRow } from './rows.ts';
import type { Unit } from '../calibration/unit.ts';

export function cooperativeRows(units: readonly Unit[]): Columns<CooperativeRow> {
  const columns: Columns<CooperativeRow> = {
    organisation_id: [],
    kind: [],
    name_fr: [],
    name_ar: [],
    name_zgh: [],
    name_key: [],
    name_key_ar: [],
    commune_code: [],
    milieu: [],
    sector: [],
    activity: [],
    address: [],
    founded_on: [],
    capital_centimes: [],
    state: [],
    merged_into: [],
    origin: [],
    told_by: [],
    version: [],
    recorded_at: [],
  };
  for (const unit of units) add(columns, cooperativeRow(unit));
  return columns;
}

function cooperativeRow(unit: Unit): CooperativeRow {
  const { fr, ar, zgh } = unit.name;
  return {
    organisation_id: unit.id,
    kind: unit.kind,
    name_fr: fr,
    name_ar: ar,
    name_zgh: zgh ?? null,
    name_key: nameKey(fr),
    name_key_ar: nameKey(ar),
    commune_code: unit.commune,
    milieu: unit.milieu,
    sector: unit.sector,
    activity: unit.activity ?? null,
    address: null,
    founded_on: dayText(unit.foundedOn),
    capital_centimes: unit.capital === 0 ? null : unit.capital * 100,
    state: unit.state,
    merged_into: null,
    origin: 'demonstration',
    told_by: unit.named?.toldBy ?? null,
    version: 1,
    recorded_at: recordedAt(unit.foundedOn),
  };
}
