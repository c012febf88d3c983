import { z } from 'zod';
import { PhoneInput } from '#modules/registry';
import { parsePhone } from '#platform/identity';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { LOCALES } from '#platform/text';
import { PROGRAMMES } from '../../call/call.ts';
import { mayPrepareApplication } from '../../permissions.ts';
import { findApplicant } from '../application/applicant.sql.ts';
import { replaceFollowed } from './follower.sql.ts';

/** Asks to be told, by a short message, of the calls of some programmes; of none ends it. */
export const followProgrammes = creates({
  name: 'programmes.follow-programmes',
  input: z.object({
    cooperative: z.uuid(),
    programmes: z.array(z.enum(PROGRAMMES)).max(PROGRAMMES.length).default([]),
    phone: PhoneInput.optional(),
    locale: z.enum(LOCALES).default('ar'),
  }),
  may: (actor) => actor.kind === 'person',

  async run({ tx, actor, now, today }, { cooperative, programmes, phone: typed, locale }) {
    const applicant = await findApplicant(tx, cooperative, today);
    if (applicant === undefined || !mayPrepareApplication(actor, applicant)) return refused('absent');
    const phone = parsePhone(typed ?? '');
    if (phone === undefined && programmes.length > 0) return refused('phone-needed', 'phone');
    const { organisationId, communeCode } = applicant;
    await replaceFollowed(
      tx,
      organisationId,
      [...new Set(programmes)].flatMap((programme) =>
        phone === undefined ? [] : [{ organisationId, communeCode, phone, locale, programme, now }],
      ),
    );
    return ok({ organisationId, communeCode });
  },
});
