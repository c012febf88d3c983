import { z } from 'zod';
import { readXlsForm } from '#platform/forms/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { ownQuestions } from '../../call/applicant-form.ts';
import { mayKeepCall } from '../../permissions.ts';
import { CallRead } from '../../typed-input.ts';
import { lockCall, saveCall } from './call.sql.ts';

/** Brings a form as a workbook (XLSForm): its questions come after those the draft asks already. */
export const bringForm = changes({
  name: 'programmes.bring-form',
  input: CallRead.extend({ content: z.base64().min(1, 'file-missing') }),
  on: (tx, { call }) => lockCall(tx, call),
  may: (actor, call) => mayKeepCall(actor, call),

  async run({ tx }, call, { version, content }) {
    if (call.state !== 'draft') return refused('call-frozen');
    if (call.version !== version) return refused('stale');
    const { organisationId, callId } = call;
    const read = await readXlsForm(Buffer.from(content, 'base64'));
    if (!read.ok) return read;
    const { items } = ownQuestions(call);
    const form = { ...read.value.form, items: [...items, ...read.value.form.items] };
    await saveCall(tx, call, {
      form,
      remarks: read.value.remarks,
      sheet: { ...call.sheet, questions: [] },
    });
    return ok({ organisationId, call: callId });
  },
});
