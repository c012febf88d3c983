import { z } from 'zod';
import { officersInOffice } from '#modules/registry/server';
import { parsePhone } from '#platform/identity';
import { hashSecret, newCode } from '#platform/identity/server';
import { newId } from '#platform/ids';
import { askToSend } from '#platform/messaging/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { anotherCode, CODE_MINUTES } from '../../declaration/confirmation.ts';
import { moved } from '../../declaration/declaration.ts';
import { mayDeclare } from '../../permissions.ts';
import { findCode, replaceCode } from './confirmation-code.sql.ts';
import { lockDeclaration } from './declaration.sql.ts';

const PHONE_END = 2;

/** Sends a code to the phone of an officer of the cooperative, who confirms by saying it. */
export const sendCode = changes({
  name: 'governance.send-code',
  input: z.object({ cooperative: z.uuid(), year: z.coerce.number().int(), officer: z.uuid() }),
  on: (tx, { cooperative: organisationId, year }) => lockDeclaration(tx, { organisationId, year }),
  may: (actor, declaration) => mayDeclare(actor, declaration),

  async run({ tx, now }, declaration, { officer: memberId }) {
    const { organisationId, communeCode, year, locale } = declaration;
    const state = moved(declaration.state, 'confirmation');
    if (!state.ok) return state;
    const officers = await officersInOffice(tx, [organisationId]);
    const officer = officers.find((one) => one.memberId === memberId);
    const phone = parsePhone(officer?.phone ?? '');
    if (officer === undefined || phone === undefined) return refused('officer-without-phone', 'officer');
    const sent = anotherCode(await findCode(tx, { organisationId, year }), now);
    if (!sent.ok) return sent;
    const code = newCode();
    const key = `governance.code.${newId<'message'>()}`;
    const params = { code, year: String(year), minutes: CODE_MINUTES };
    await askToSend(tx, { organisationId, key, phone, locale, says: 'governance.sms.code', params }, now);
    await replaceCode(tx, declaration, {
      hashed: await hashSecret(code),
      officerName: officer.nameLatin,
      phoneEnd: phone.slice(-PHONE_END),
      sentAt: now,
      tries: 0,
      sent: sent.value,
    });
    return ok({ organisationId, communeCode, year });
  },
});
