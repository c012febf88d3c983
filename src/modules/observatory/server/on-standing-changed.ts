import type { Reaction } from '#platform/operation/server';
import { StandingChangedPayload } from '../change.ts';
import { addChanges } from './change.sql.ts';

/** The register says something else of one or many organisations: the figures follow. */
export const onStandingChanged: Reaction = {
  to: 'standing-changed',
  name: 'observatory.on-standing-changed',
  async run({ tx }, fact) {
    const { changes } = StandingChangedPayload.parse(fact.payload);
    if (changes.length > 0) await addChanges(tx, changes);
  },
};
