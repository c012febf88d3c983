import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { CALL_FORM, CALL_PARTS, partOf } from '../../call/call-form.ts';
import { keptPart } from '../../call/kept-part.ts';
import { textOf } from '../../call/terms.ts';
import { mayKeepCall } from '../../permissions.ts';
import { BoxesInput, CallRead, RowInput } from '../../typed-input.ts';
import { lockCall, saveCall } from './call.sql.ts';

/** Keeps one part of a draft as it was typed, finished or not. An opened call is amended instead. */
export const keepCall = changes({
  name: 'programmes.keep-call',
  input: CallRead.extend({ part: z.enum(CALL_PARTS), boxes: BoxesInput, grow: RowInput, drop: RowInput }),
  on: (tx, { call }) => lockCall(tx, call),
  may: (actor, call) => mayKeepCall(actor, call),

  async run({ tx }, call, { version, part, ...posted }) {
    if (call.state !== 'draft') return refused('call-frozen');
    if (call.version !== version) return refused('stale');
    const sheet = keptPart(partOf(CALL_FORM, part), call.sheet, posted);
    const titles = { titleFr: textOf(sheet, 'title_fr'), titleAr: textOf(sheet, 'title_ar') };
    await saveCall(tx, call, { sheet, ...titles });
    return ok({ organisationId: call.organisationId, call: call.callId, part });
  },
});
