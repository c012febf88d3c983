import { z } from 'zod';
import type { Id, OrganisationId } from '#platform/ids';
import { parseCells, type Cell } from '#platform/sheets';
import { IMPORTED_FIELDS, type Mapping } from './imported-field.ts';
import type { Problem } from './imported-problem.ts';

/**
 * States of a brought list, and the moves between them. Work is done by jobs in the states that end in -ing.
 */
export const IMPORT_STATES = [
  'reading',
  'unreadable',
  'preview',
  'importing',
  'imported',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const IMPORT_MOVES: Readonly<Record<ImportState, readonly ImportState[]>> = {
  reading: ['preview', 'unreadable'],
  unreadable: [],
  preview: ['reading', 'importing'],
  importing: ['imported'],
  imported: ['undoing'],
  undoing: ['undone'],
  undone: [],
};

/** A list brought by an office: where it stands, and what came of its rows. */
export interface ImportRun {
  /** The office. */
  readonly organisationId: OrganisationId;
  readonly importId: Id<'import'>;
  readonly fileId: Id<'file'>;
  readonly fileName: string;
  readonly state: ImportState;
  /** First line of the header, from 0; -1 when the list has none. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  /** Columns whose guess a person should look at, and columns whose name another bears, from 0. */
  readonly doubtful: readonly number[];
  readonly duplicates: readonly number[];
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly rowsCreated: number;
  readonly rowsUpdated: number;
  readonly rowsUnchanged: number;
  readonly rowsRefused: number;
  /** Why the file could not be read: a code with its message. */
  readonly trouble?: string;
  readonly reachPlace: string;
  readonly startedAt: Date;
  readonly finishedAt?: Date;
}

export const LINE_OUTCOMES = ['waiting', 'created', 'updated', 'unchanged', 'refused', 'undone'] as const;

export interface ImportLine {
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly problems: readonly Problem[];
  readonly outcome: (typeof LINE_OUTCOMES)[number];
  readonly targetId?: string;
  readonly before?: Before;
}

/** What an updated entry had not before the list: taken back when the list is undone. */
export interface Before {
  readonly identifiers: readonly string[];
  readonly headcountDay?: string;
  readonly activity?: true;
  readonly address?: true;
}

/** The mapping of a list as a form sends it, one field per column. */
export const MappingInput = z
  .array(z.enum(IMPORTED_FIELDS))
  .max(60)
  .refine((fields) => noFieldTwice(fields), 'field-mapped-twice')
  .refine(
    (fields) => fields.includes('name') || fields.includes('nameAr') || fields.includes('nameZgh'),
    'name-unmapped',
  );

/** The cells of a line back from the database. */
export function cellsOf(json: unknown): Cell[] {
  return parseCells(json);
}

/** Whether a run may go from one state to another. */
export function mayGo(from: ImportState, to: ImportState): boolean {
  return IMPORT_MOVES[from].includes(to);
}

function noFieldTwice(fields: readonly string[]): boolean {
  const used = fields.filter((field) => field !== 'ignore');
  return new Set(used).size === used.length;
}
