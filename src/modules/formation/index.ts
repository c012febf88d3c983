export {
  acceptanceOf,
  approvedName,
  capitalOfFile,
  PAPER_KINDS,
  type CreationFile,
  type Dossier,
  type PaperKind,
} from './creation-file.ts';
export { FORMS, GIVEN_FUNCTIONS, SUBJECTS, type Amendment, type EntryBefore } from './amendment.ts';
export { bankingOf, nameUntil, nameValidUntil, restDueOn } from './deadline.ts';
export { duesOf, type Dues } from './dues.ts';
export type { FileAmended, FileNumbered, FileRegistered } from './facts.ts';
export type { Capital, Founder, Payment } from './founder.ts';
export { clauseStates, CLAUSES, type Clause, type ClauseState } from './clauses.ts';
export { PACKET_LOCALES, packetOf, type PacketLocale } from './packet.ts';
export type { Part } from './packet-part.ts';
export { type Missing } from './missing-paper.ts';
export { mayAnswerFile, mayOpenFile, mayPrepareFile, mayReadFile } from './permissions.ts';
export {
  FILE_KINDS,
  isOfficeStep,
  OFFICE_STEPS,
  placeOnRoad,
  roadOf,
  stepWord,
  type FileKind,
  type OfficeStep,
  type Step,
} from './road.ts';
export { CATEGORIES, MANAGEMENTS, PROPOSED, type Statutes } from './statutes.ts';
export { lateDays, VERB_OF, verbOf, waitsDays, type FileLine } from './worklist.ts';
