import { assertionRows } from './assertion-rows.ts';
import { settleCapital } from '../calibration/settle-capital.ts';
import { claimUnits } from '../calibration/claim-units.ts';
import { closedUnits } from '../calibration/closed-units.ts';
import { cooperativeRows } from './cooperative-rows.ts';
import { countRows } from './count-rows.ts';
import { eventRows } from './event-rows.ts';
import { evidenceRows } from './evidence-rows.ts';
import { settleFoundingMembers } from '../calibration/settle-founding-members.ts';
import { readGeography, type Geography } from './read-geography.ts';
import { identifierRows } from './identifier-rows.ts';
import { settleLaterMembers } from '../calibration/settle-later-members.ts';
import { nameUnits } from './name-units.ts';
import { namedOrganisationId } from './named-cooperative.ts';
import { peopleSome, settleOfficers } from '../calibration/settle-officers.ts';
import { documentRows, publicPageRows } from './page-rows.ts';
import { peopleBatches, type PeopleBatch } from './people-batches.ts';
import { placedUnits } from '../calibration/placed-units.ts';
import { plantDuplicates } from './plant-duplicates.ts';
import type * as Rows from './rows.ts';
import { NATIONAL_SIZE, scaledUnits } from '../calibration/scaled-units.ts';
import { seatUnits } from '../calibration/seat-units.ts';
import { settleProvinces } from '../calibration/settle-provinces.ts';
import { stableIds } from './stable-ids.ts';
import type { Unit } from '../calibration/unit.ts';
import { settleWomenLed } from '../calibration/settle-women-led.ts';
import { settleWomenMembers } from '../calibration/settle-women-members.ts';

/** The number the national register of the demonstration is made from. */
export const SEED = 20_241_231;

export interface DemonstrationWish {
  readonly seed?: number;
  /** Members as persons for a few hundred cooperatives, or for all. */
  readonly persons: 'few' | 'all';
  /** Counted cooperatives at the end of 2024. The published totals hold for the national size only. */
  readonly cooperatives?: number;
}

/**
 * A register of invented cooperatives as it stands at the end of 2024: rows of the tables, columns side by
 * side.
 */
export interface Demonstration {
  readonly cooperative: Rows.Columns<Rows.CooperativeRow>;
  readonly identifier: Rows.Columns<Rows.IdentifierRow>;
  readonly identifier_holder: Rows.Columns<Rows.IdentifierHolderRow>;
  readonly life_event: Rows.Columns<Rows.LifeEventRow>;
  readonly headcount: Rows.Columns<Rows.HeadcountRow>;
  readonly standing: Rows.Columns<Rows.StandingRow>;
  readonly public_page: Rows.Columns<Rows.PublicPageRow>;
  readonly activity_evidence: Rows.Columns<Rows.ActivityEvidenceRow>;
  readonly document: Rows.Columns<Rows.DocumentRow>;
  readonly assertion: Rows.Columns<Rows.AssertionRow>;
  readonly task: Rows.Columns<Rows.TaskRow>;
  /** Members with their officers, whole cooperatives at a time, about so many members a batch. */
  readonly people: (batchSize: number) => Generator<PeopleBatch>;
}

/** Makes the demonstration: the same wish always gives the same rows. */
export function demonstration({
  seed = SEED,
  persons,
  cooperatives = NATIONAL_SIZE,
}: DemonstrationWish): Demonstration {
  const geography = readGeography();
  const units = unitsOf(seed, geography, cooperatives);
  const isPeopled = (unit: Unit) => (persons === 'all' ? isMemberful(unit) : unit.peopled);
  const counts = countRows(units, isPeopled);
  return {
    cooperative: cooperativeRows(units),
    ...identifierRows(seed, geography, units),
    life_event: eventRows(seed, units),
    ...counts,
    ...assertionRows(seed, units, counts.headcount),
    public_page: publicPageRows(seed, units),
    activity_evidence: evidenceRows(seed, units),
    document: documentRows(seed, units),
    people: (batchSize) => peopleBatches(units.filter(isPeopled), { seed, geography, batchSize }),
  };
}

/**
 * The cooperatives step by step: first what the published totals say, then everything a register holds
 * besides.
 */
function unitsOf(seed: number, geography: Geography, size: number): readonly Unit[] {
  const counted = placedUnits(seed, geography);
  claimUnits(counted);
  settleProvinces(geography, counted);
  seatUnits(seed, geography, counted);
  settleWomenLed(seed, counted);
  settleFoundingMembers(seed, counted);
  settleLaterMembers(seed, counted);
  settleWomenMembers(seed, counted);
  settleCapital(seed, counted);
  const units = scaledUnits(seed, closedUnits(seed, counted), size);
  settleOfficers(seed, units);
  peopleSome(seed, units);
  nameUnits(seed, geography, units);
  plantDuplicates(seed, units);
  const ids = stableIds(seed, 'organisation');
  for (const unit of units) {
    unit.id = unit.named ? namedOrganisationId(unit.named) : ids(unit.foundedOn, unit.serial);
  }
  return units;
}

function isMemberful({ state }: Unit): boolean {
  return state === 'registered' || state === 'suspended';
}
