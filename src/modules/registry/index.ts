export { emblemOf, emblemPaths, emblemSvg, type Emblem } from './emblem/emblem.ts';
export { EVIDENCE_KINDS, RECORDED_KINDS, type Evidence } from './activity.ts';
export {
  KINDS,
  MOVES,
  nameIn,
  STATES,
  type Cooperative,
  type Kind,
  type Move,
  type State,
} from './cooperative.ts';
export { strengthOf, type Reason } from './duplicate/duplicate.ts';
export type { Merger, OpenPair, Side, SideBySide, Worklist } from './duplicate/duplicate-pair.ts';
export type { EntryChanged, StandingChanged } from './facts.ts';
export { AGE_BANDS, total, type AgeBand, type Headcount } from './headcount.ts';
export { SCHEMES, type Identifier, type Scheme } from './identifier.ts';
export { EVENT_KINDS, eventMayBeCorrected, type EventKind, type LifeEvent } from './life-event.ts';
export { problemKind, problemSentence } from './list/import-words.ts';
export { documentMediaType } from './document.ts';
export {
  BirthYearInput,
  CommuneInput,
  CountInput,
  DayInput,
  NameInput,
  PhoneInput,
  TextInput,
} from './typed-input.ts';
export { FUNCTIONS, LEAVING_REASONS, memberName, type Member, type OfficerFunction } from './member.ts';
export {
  mayContest,
  mayImportLists,
  mayKeepPortrait,
  mayKeepRegister,
  mayNoteEvidence,
  maySeeWithin,
  mayTendCooperative,
} from './permissions.ts';
export type { Portrait } from './portrait.ts';
export { PEOPLE, type Found, type Search, type SearchInput } from './search.ts';
export { SECTORS, type Sector } from './sector.ts';
export type { StandingChange } from './standing-change.ts';
export { DOCUMENT_KINDS, type MemberOfThread, type Thread } from './thread.ts';
export { MARKS, type Assertion, type Mark, type WinningValue } from './assertion/assertion.ts';
export {
  ATTRIBUTE_RULES,
  ATTRIBUTES,
  isAttribute,
  isCount,
  SOURCES,
  type Attribute,
  type Source,
} from './assertion/attribute.ts';
export { DAYS_TO_SETTLE, TASK_KINDS, type Task, type TaskKind } from './assertion/task.ts';
export { valueWords } from './assertion/value-words.ts';
export { ACTIVITY_STATUSES, type ActivityStatus } from './activity/activity-status.ts';
