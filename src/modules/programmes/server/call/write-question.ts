import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { ownQuestions } from '../../call/applicant-form.ts';
import { written } from '../../call/question-edit.ts';
import { mayKeepCall } from '../../permissions.ts';
import { AddressInput, BoxesInput, CallRead } from '../../typed-input.ts';
import { lockCall, saveCall } from './call.sql.ts';

/** Writes a question of a draft, or a part of its form: a new one, or in place of another. */
export const writeQuestion = changes({
  name: 'programmes.write-question',
  input: CallRead.extend({
    at: AddressInput.optional(),
    inside: AddressInput.optional(),
    boxes: BoxesInput,
  }),
  on: (tx, { call }) => lockCall(tx, call),
  may: (actor, call) => mayKeepCall(actor, call),

  async run({ tx }, call, { version, at, inside, boxes }) {
    if (call.state !== 'draft') return refused('call-frozen');
    if (call.version !== version) return refused('stale');
    const form = written(ownQuestions(call), Object.fromEntries(boxes), { at, inside });
    if (!form.ok) return form;
    await saveCall(tx, call, { form: form.value, sheet: { ...call.sheet, questions: [] } });
    return ok({ organisationId: call.organisationId, call: call.callId });
  },
});
