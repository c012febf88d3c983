import { z } from 'zod';
import { newId } from '#platform/ids';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { CALL_TEMPLATES } from '../../call/call-template.ts';
import { PROGRAMMES } from '../../call/call.ts';
import { textOf } from '../../call/terms.ts';
import { mayDraftCall } from '../../permissions.ts';
import { insertCall } from './call.sql.ts';

/** Begins a call from the template of its programme. */
export const draftCall = creates({
  name: 'programmes.draft-call',
  input: z.object({ programme: z.enum(PROGRAMMES) }),
  may: (actor) => mayDraftCall(actor),

  async run({ tx, actor }, { programme }) {
    if (actor.kind !== 'person') return refused('forbidden');
    const sheet = CALL_TEMPLATES.get(programme) ?? {};
    const callId = newId<'call'>();
    await insertCall(tx, {
      organisationId: actor.onBehalfOf,
      callId,
      programme,
      state: 'draft',
      titleFr: textOf(sheet, 'title_fr'),
      titleAr: textOf(sheet, 'title_ar'),
      sheet,
      version: 1,
    });
    return ok({ organisationId: actor.onBehalfOf, call: callId });
  },
});
