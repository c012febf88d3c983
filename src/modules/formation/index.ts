export {
  acceptanceOf,
  approvedName,
  capitalOfFile,
  PAPER_KINDS,
  type CreationFile,
  type Dossier,
  type PaperKind,
} from './creation-file.ts';
export { bankingOf, nameValidUntil, restDueOn } from './deadline.ts';
export type { FileNumbered, FileRegistered } from './facts.ts';
export type { Capital, Founder, Payment } from './founder.ts';
export { PACKET_LOCALES, packetOf, type PacketLocale, type Part } from './packet.ts';
export { type Missing } from './missing.ts';
export { mayAnswerFile, mayOpenFile, mayPrepareFile, mayReadFile } from './permissions.ts';
export {
  FILE_KINDS,
  isOfficeStep,
  OFFICE_STEPS,
  placeOnRoad,
  roadOf,
  type FileKind,
  type OfficeStep,
  type Step,
} from './road.ts';
export { CATEGORIES, MANAGEMENTS, PROPOSED, type Statutes } from './statutes.ts';
export { lateDays, VERB_OF, waitsDays, type FileLine } from './worklist.ts';
