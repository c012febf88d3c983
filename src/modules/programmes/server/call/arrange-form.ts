import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { ownQuestions } from '../../call/applicant-form.ts';
import { arranged } from '../../call/question-edit.ts';
import { mayKeepCall } from '../../permissions.ts';
import { AddressInput, CallRead } from '../../typed-input.ts';
import { lockCall, saveCall } from './call.sql.ts';

/** Moves a question of a draft up or down, or takes it out. */
export const arrangeForm = changes({
  name: 'programmes.arrange-form',
  input: CallRead.extend({
    up: AddressInput.optional(),
    down: AddressInput.optional(),
    remove: AddressInput.optional(),
  }),
  on: (tx, { call }) => lockCall(tx, call),
  may: (actor, call) => mayKeepCall(actor, call),

  async run({ tx }, call, { version, up, down, remove }) {
    if (call.state !== 'draft') return refused('call-frozen');
    if (call.version !== version) return refused('stale');
    const form = arranged(ownQuestions(call), { up, down, remove });
    await saveCall(tx, call, { form, sheet: { ...call.sheet, questions: [] } });
    return ok({ organisationId: call.organisationId, call: call.callId });
  },
});
