import { z } from 'zod';
import { CountInput, DayInput, TextInput } from '#modules/registry';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { amended } from '../../call/amendment.ts';
import { stageOf } from '../../call/call.ts';
import { civilInstant } from '../../call/civil-instant.ts';
import { hashOfTerms, termsOf } from '../../call/terms.ts';
import { callAmended } from '../../facts.ts';
import { mayKeepCall } from '../../permissions.ts';
import { CallRead } from '../../typed-input.ts';
import { actingName } from '../acting-name.ts';
import { insertCallVersion, lockCall, saveCall } from './call.sql.ts';

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Amends an opened call: more time, or more places and money for a lot, with its reason in both languages.
 * The version before stays readable.
 */
export const amendCall = changes({
  name: 'programmes.amend-call',
  input: CallRead.extend({
    closesOn: DayInput.optional(),
    closesAt: z.string().regex(HOUR, 'hour-unreadable').optional(),
    lot: z.string().max(20).optional(),
    places: CountInput.optional(),
    budget: z.string().max(20).optional(),
    reasonFr: TextInput.min(2, 'name-too-short'),
    reasonAr: TextInput.min(2, 'name-too-short'),
  }),
  on: (tx, { call }) => lockCall(tx, call),
  may: (actor, call) => mayKeepCall(actor, call),

  async run(work, call, { version, reasonFr, reasonAr, ...amendment }) {
    const now = civilInstant(work.now);
    const stage = stageOf(call, now);
    if (stage !== 'open' && stage !== 'closed') return refused('call-not-open');
    if (call.version !== version) return refused('stale');
    const sheet = amended(call.sheet, amendment, now);
    if (!sheet.ok) return sheet;
    const hash = hashOfTerms({ sheet: sheet.value, form: call.form });
    const { closes } = termsOf(sheet.value);
    await saveCall(work.tx, call, { sheet: sheet.value, closes, hash });
    await insertCallVersion(work.tx, call, {
      version: version + 1,
      hash,
      closes,
      sheet: sheet.value,
      ...(call.form && { form: call.form }),
      reasonFr,
      reasonAr,
      by: actingName(work),
      now: work.now,
    });
    work.announce(callAmended(call.organisationId, { call: call.callId, version: version + 1, hash }));
    return ok({ organisationId: call.organisationId, call: call.callId });
  },
});
