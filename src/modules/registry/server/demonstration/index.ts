export { demonstration, SEED, type Demonstration, type DemonstrationWish } from './demonstration.ts';
export type { PeopleBatch } from './people-batches.ts';
export type {
  ActivityEvidenceRow,
  Columns,
  CooperativeRow,
  DocumentRow,
  HeadcountRow,
  IdentifierHolderRow,
  IdentifierRow,
  LifeEventRow,
  MemberRow,
  OfficerRow,
  PublicPageRow,
  StandingRow,
} from './rows.ts';
export { NATIONAL_SIZE } from '../calibration/scaled-units.ts';
export { STORY, storyPeople, type StoryPerson } from './story.ts';
export { STANDS_AT } from './calendar.ts';
