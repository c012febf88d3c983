export { CODE_MINUTES } from './declaration/confirmation.ts';
export {
  deadlineOf,
  DECLARATION_STATES,
  yearToDeclare,
  type Declaration,
  type DeclarationState,
} from './declaration/declaration.ts';
export {
  BAND_FIELDS,
  COUNT_FIELDS,
  DIFFICULTIES,
  membersOf,
  TURNOVER_BANDS,
  type Declared,
  type Field,
  type Typed,
} from './declaration/typed.ts';
export type { DeclarationConfirmed } from './facts.ts';
export { mayDeclare, maySpeakFor } from './permissions.ts';
