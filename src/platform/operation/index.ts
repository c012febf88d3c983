export {
  databaseScope,
  holdsVerb,
  reaches,
  SYSTEM,
  ANONYMOUS,
  type Actor,
  type PersonActor,
  type Reach,
} from './actor.ts';
export { STATUS_OF_REFUSAL, statusOf, type CommonRefusal } from './refusal.ts';
