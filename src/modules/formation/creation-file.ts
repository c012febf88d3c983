import type { LegalParameters } from '#modules/law';
import type { Id, OrganisationId } from '#platform/ids';
import { centimes } from '#platform/money';
import type { Day } from '#platform/time';
import { capitalOf, type Capital, type Founder, type Payment } from './founder.ts';
import type { Amendment, EntryBefore } from './amendment.ts';
import { PROPOSED, type Statutes } from './statutes.ts';
import type { FileKind, OfficeStep, Step, StepState } from './road.ts';

export type FileId = Id<'creation-file'>;

/** A name the group would like to bear, in the order it wishes. */
export interface ProposedName {
  readonly nameFr: string;
  readonly nameAr: string;
  readonly nameZgh?: string;
}

/** What a single person answers: her trade, how long she has practised, what she expects to earn. */
export interface Activity {
  readonly activity: string;
  readonly family?: 'trade' | 'services';
  readonly turnover?: number;
  readonly level?: 'craftsperson' | 'master';
  readonly practiceYears?: number;
  readonly hasDiploma?: boolean;
}

/** A creation file as it stands. */
export interface CreationFile {
  readonly organisationId: OrganisationId;
  readonly fileId: FileId;
  readonly communeCode: string;
  readonly kind: FileKind;
  readonly isCraft: boolean;
  /** The group, or the person, in French or Latin letters, and in Arabic ones. */
  readonly title: string;
  readonly titleAr?: string;
  /** The law of this day judges the file. */
  readonly openedOn: Day;
  readonly step: Step;
  readonly state: StepState;
  /** Since when it lies where it is. */
  readonly since: Day;
  /** The last day of who has it now, when the law gives one. */
  readonly dueOn?: Day;
  readonly names: readonly ProposedName[];
  readonly statutes?: Statutes;
  readonly activity?: Activity;
  /** What a registered cooperative changes. */
  readonly amendment?: Amendment;
  /** The step to which the file comes back once its expired name is approved again. */
  readonly resumesAt?: Step;
  /** Counts every change: a form says which one it read. */
  readonly version: number;
}

export const PAPER_KINDS = [
  'signed-request',
  'signed-statutes',
  'member-list',
  'payment-statement',
  'bank-certificate',
  'valuation',
  'minutes',
  'practice-proof',
  'diploma',
  'photo',
  'other',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export interface Paper {
  readonly paperId: string;
  readonly step: Step;
  readonly kind: PaperKind;
  readonly fileId: string;
  readonly name: string;
  readonly day: Day;
}

/** What an office answered to a step. */
export interface Outcome {
  readonly step: OfficeStep;
  readonly accepted: boolean;
  readonly day: Day;
  readonly number?: string;
  readonly analyticalNumber?: string;
  readonly court?: string;
  /** Of a name: which of the proposed ones, from 0. */
  readonly choice?: number;
  readonly reason?: string;
  readonly by: string;
}

/** A change of a file: what was done, by whom. With them, who comes second sees what she missed. */
export interface FileChange {
  readonly version: number;
  readonly what: string;
  readonly by: string;
  readonly at: string;
}

/** Everything of a file. */
export interface Dossier {
  readonly file: CreationFile;
  readonly founders: readonly Founder[];
  readonly payments: readonly Payment[];
  readonly papers: readonly Paper[];
  readonly outcomes: readonly Outcome[];
  readonly changes: readonly FileChange[];
  /** Of a cooperative that changes: what the register shows of it. */
  readonly before?: { readonly entry: EntryBefore };
}

/** The last acceptance of a step, when there is one. */
export function acceptanceOf({ outcomes }: Pick<Dossier, 'outcomes'>, step: OfficeStep): Outcome | undefined {
  return outcomes.findLast((one) => one.step === step && one.accepted);
}

/** The name the office approved. */
export function approvedName(dossier: Pick<Dossier, 'outcomes' | 'file'>): ProposedName | undefined {
  return dossier.file.names[acceptanceOf(dossier, 'name')?.choice ?? -1];
}

/** The capital of a file; with the value of a share Twiza proposes, while none is written. */
export function capitalOfFile({ file, founders, payments }: Dossier, law: LegalParameters): Capital {
  const shareValue = centimes(file.statutes?.shareValue ?? PROPOSED.shareValue);
  return capitalOf(founders, payments, { shareValue, law });
}
