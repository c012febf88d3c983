export { changes, creates, type Call, type Command, type Work } from './command.ts';
export { deliver, useReactions, type PatientReaction, type Reacting, type Reaction } from './delivery.ts';
export type { Fact } from './fact.ts';
export { hold, type Held } from './held.ts';
export { removeOldTraces } from './operation.sql.ts';
export { askTogether, query, type Asking, type Query, type Reading } from './query.ts';
