import { z } from 'zod';
import { readXlsForm } from '#platform/forms/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayKeepCall } from '../../permissions.ts';
import { CallRead } from '../../typed-input.ts';
import { lockCall, saveCall } from './call.sql.ts';

/** Brings the form of a draft as a workbook (XLSForm), or takes it out again when none is given. */
export const bringForm = changes({
  name: 'programmes.bring-form',
  input: CallRead.extend({ content: z.base64().optional() }),
  on: (tx, { call }) => lockCall(tx, call),
  may: (actor, call) => mayKeepCall(actor, call),

  async run({ tx }, call, { version, content }) {
    if (call.state !== 'draft') return refused('call-frozen');
    if (call.version !== version) return refused('stale');
    const { organisationId, callId } = call;
    if (content === undefined) {
      await saveCall(tx, call, { form: undefined, remarks: undefined });
      return ok({ organisationId, call: callId });
    }
    const read = await readXlsForm(Buffer.from(content, 'base64'));
    if (!read.ok) return read;
    await saveCall(tx, call, { form: read.value.form, remarks: read.value.remarks });
    return ok({ organisationId, call: callId });
  },
});
