import { SCORES, type Assessment } from '#modules/accompaniment';
import type { StoredRecord } from '#platform/offline/ui';
import type { Locale } from '#platform/text';
import type { FieldInstrument, FieldVisit } from './field-visit.ts';

/** A training session whose attendance is taken on the phone. */
export interface FieldSession {
  readonly session: string;
  readonly title: string;
  readonly day: string;
}

/** Who of a cooperative is awaited. */
export interface FieldRoll {
  readonly organisation: string;
  readonly nameFr: string;
  readonly nameAr?: string;
  readonly members: readonly { readonly member: string; readonly name: string; readonly nameAr?: string }[];
}

/** A member as the page calls her: in Arabic letters in Arabic, where they are known. */
export function nameOfMember(
  { name, nameAr }: { readonly name: string; readonly nameAr?: string },
  locale: Locale,
): string {
  return locale === 'ar' ? (nameAr ?? name) : name;
}

/** What others did for a cooperative that is hers now. */
export interface FieldProposal {
  readonly visit: string;
  readonly number: number;
  readonly nameFr: string;
  readonly nameAr?: string;
  readonly work: readonly {
    readonly command: string;
    readonly by: string;
    readonly madeAt: string;
    readonly text?: string;
    readonly scores?: number;
  }[];
}

/** What the server writes of each kind is what this version of the page reads: a record of another kind is none. */
export function readVisit({ kind, value }: StoredRecord): FieldVisit | undefined {
  return kind === 'visit' && isVisit(value) ? value : undefined;
}

export function readInstrument(record: StoredRecord | undefined): FieldInstrument | undefined {
  const value = record?.value;
  return record?.kind === 'instrument' && isInstrument(value) ? value : undefined;
}

export function readSession({ kind, value }: StoredRecord): FieldSession | undefined {
  return kind === 'session' && isSession(value) ? value : undefined;
}

export function readRoll({ kind, value }: StoredRecord): FieldRoll | undefined {
  return kind === 'cooperative' && isRoll(value) ? value : undefined;
}

/** The photo of a member, in base64. */
export function readPortrait(record: StoredRecord | undefined): string | undefined {
  const value = record?.value;
  const isOne = record?.kind === 'portrait' && isPortrait(value);
  return isOne ? value.picture : undefined;
}

export function readProposal({ kind, value }: StoredRecord): FieldProposal | undefined {
  return kind === 'proposal' && isProposal(value) ? value : undefined;
}

/** The scores of a visit, as the house counts them. */
export function answersByItem({ answers }: FieldVisit): Assessment['answers'] {
  return Object.fromEntries(
    answers.flatMap(({ item, score, at }) => {
      const known = SCORES.find((one) => one === score);
      return known === undefined ? [] : [[item, { score: known, at }]];
    }),
  );
}

function isProposal(value: unknown): value is FieldProposal {
  return hasAll(value, ['visit', 'number', 'nameFr', 'work']);
}

function isVisit(value: unknown): value is FieldVisit {
  return hasAll(value, [
    'visit',
    'number',
    'state',
    'day',
    'organisation',
    'answers',
    'openPoints',
    'points',
    'notes',
  ]);
}

function isInstrument(value: unknown): value is FieldInstrument {
  return hasAll(value, ['instrument', 'dimensions']);
}

function isSession(value: unknown): value is FieldSession {
  return hasAll(value, ['session', 'title', 'day']);
}

function isRoll(value: unknown): value is FieldRoll {
  return hasAll(value, ['organisation', 'nameFr', 'members']);
}

function isPortrait(value: unknown): value is { readonly picture: string } {
  return hasAll(value, ['picture']);
}

function hasAll(value: unknown, keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value);
}
