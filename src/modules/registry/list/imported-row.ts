import type { Centimes } from '#platform/money';
import { type Cell, isBlankCell } from '#platform/sheets';
import type { Day } from '#platform/time';
import type { Kind } from '../cooperative.ts';
import type { Gender } from '../headcount.ts';
import { ImportedCells } from './imported-cells.ts';
import { readGender, readPersonName, readPhone } from './imported-contacts.ts';
import { readDay } from './imported-days.ts';
import type { Mapping } from './imported-field.ts';
import { type ImportedIdentifier, readIdentifiers } from './imported-identifiers.ts';
import { type ImportedMembers, readMembers } from './imported-members.ts';
import { type ImportedNames, isTotal, readKind, readNames } from './imported-names.ts';
import { readAmount } from './imported-numbers.ts';
import { readCommune } from './imported-place.ts';
import { faulty, type Problem, type Reading } from './imported-problem.ts';
import { readSector } from './imported-sector.ts';
import type { Sector } from '../sector.ts';

/** What one good row of a list says of an organisation. */
export interface ImportedRow extends ImportedNames, ImportedMembers {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly kind: Kind;
  readonly communeCode: string;
  readonly sector: Sector;
  readonly activity?: string;
  readonly address?: string;
  readonly foundedOn: Day;
  readonly presidentName?: string;
  readonly presidentGender?: Gender;
  /** International form, `+212…`. */
  readonly phone?: string;
  readonly identifiers: readonly ImportedIdentifier[];
  readonly capitalCentimes?: Centimes;
}

export interface RowToRead {
  readonly cells: readonly Cell[];
  readonly mapping: Mapping;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly today: Day;
  /** Fewest members of a cooperative, by the law of today. */
  readonly fewestMembers: number;
  /**
   * Code of the place the importing office answers for; '' for the country, which is also meant when
   * absent.
   */
  readonly reach?: string;
}

export interface ReadRow {
  /** What the row says; absent when a problem keeps it out, or when there is nothing in it. */
  readonly row?: ImportedRow;
  readonly problems: readonly Problem[];
}

const LONGEST_TEXT = 400;

/**
 * Reads one row of a list by its mapping, and tells every problem it has rather than the first. An empty row
 * gives nothing and has no problem.
 */
export function readRow({ cells: all, mapping, line, reach = '', ...given }: RowToRead): ReadRow {
  if (isEmptyRow(all)) return { problems: [] };
  const cells = new ImportedCells(all, mapping);
  const names = readNames(cells);
  if (names && isTotal(names)) return { problems: [totalRow(cells)] };
  const kind =
    cells.take('kind', readKind(cells.text('kind'), names ?? { nameFr: '', nameAr: '' })) ?? 'cooperative';
  const communeCode = cells.take('commune', readPlace(cells, reach));
  const activity = cells.shortText('activity', LONGEST_TEXT);
  const hints = [activity ?? '', names?.nameFr ?? '', names?.nameAr ?? ''];
  const sector = cells.take('sector', readSector(cells.text('sector'), hints));
  const foundedOn = cells.take('foundedOn', readFounding(cells.cell('foundedOn'), given.today));
  const rest = readRest(cells, kind, given.fewestMembers);
  const isKeptOut = cells.problems.some((problem) => problem.severity === 'error');
  const isWhole = names && communeCode !== undefined && sector && foundedOn;
  if (isKeptOut || !isWhole) return { problems: cells.problems };
  const row = {
    line,
    kind,
    ...names,
    communeCode,
    sector,
    ...(activity && { activity }),
    foundedOn,
    ...rest,
  };
  return { row, problems: cells.problems };
}

/** Whether nothing stands in a row. */
export function isEmptyRow(cells: readonly Cell[]): boolean {
  return cells.every(isBlankCell);
}

function totalRow(cells: ImportedCells): Problem {
  return {
    field: 'name',
    code: 'total-row',
    severity: 'error',
    found: cells.text('name') || cells.text('nameAr'),
  };
}

function readPlace(cells: ImportedCells, reach: string): Reading<string> {
  return readCommune({
    commune: cells.text('commune'),
    province: cells.text('province'),
    region: cells.text('region'),
    reach,
  });
}

function readFounding(cell: Cell, today: Day): Reading<Day> {
  const reading = readDay(cell, today);
  return reading.value === undefined && reading.findings.length === 0 ? faulty('day-missing') : reading;
}

function readRest(cells: ImportedCells, kind: Kind, fewest: number) {
  const address = cells.shortText('address', LONGEST_TEXT);
  const president = readPersonName(cells.cell('presidentName'));
  const gender = cells.take('presidentGender', readGender(cells.cell('presidentGender'))) ?? president.gender;
  const phone = cells.take('phone', readPhone(cells.cell('phone')));
  const capital = cells.take('capital', readAmount(cells.cell('capital')));
  return {
    ...(address && { address }),
    ...readMembers(cells, { kind, fewest }),
    ...(president.name && { presidentName: president.name }),
    ...(president.name && gender && { presidentGender: gender }),
    ...(phone && { phone }),
    identifiers: readIdentifiers(cells),
    ...(capital !== undefined && { capitalCentimes: capital }),
  };
}
