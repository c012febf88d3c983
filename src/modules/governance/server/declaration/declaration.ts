import { z } from 'zod';
import { parametersOn } from '#modules/law/server';
import { entrySummary, officersInOffice } from '#modules/registry/server';
import { parsePhone } from '#platform/identity';
import { query } from '#platform/operation/server';
import { codeLives } from '../../declaration/confirmation.ts';
import { deadlineOf, mayBeDeclared } from '../../declaration/declaration.ts';
import { prefilled } from '../../declaration/prefilled.ts';
import { mayConfirmSignedIn, mayDeclare } from '../../permissions.ts';
import { findCode } from './confirmation-code.sql.ts';
import { findDeclaration, listMoves } from './declaration.sql.ts';

/** The declaration of a year, as far as it has come: what was typed, or what last year and the register say. */
export const declaration = query({
  name: 'governance.declaration',
  input: z.object({ cooperative: z.uuid(), year: z.coerce.number().int() }),
  async run({ db, actor, today, now }, { cooperative: organisationId, year }) {
    const summary = await entrySummary(db, organisationId);
    if (summary === undefined || !mayDeclare(actor, summary.cooperative)) return undefined;
    const { cooperative } = summary;
    if (!mayBeDeclared(year, { foundedOn: cooperative.foundedOn, today }).ok) return undefined;
    const which = { organisationId, year };
    const found = await findDeclaration(db, which);
    const last = await findDeclaration(db, { organisationId, year: year - 1 });
    const code = await findCode(db, which);
    const officers = await officersInOffice(db, [organisationId]);
    return {
      cooperative,
      year,
      deadline: deadlineOf(year, await parametersOn(db, today)),
      ...(found !== undefined && { declaration: found }),
      typed: found?.typed ?? prefilled(summary, last?.typed),
      moves: await listMoves(db, which),
      /** Those who may be sent a code, without their numbers. */
      officers: officers
        .filter(({ phone }) => parsePhone(phone ?? '') !== undefined)
        .map(({ memberId, nameLatin, nameArabic, function: held, phone = '' }) => ({
          memberId,
          nameLatin,
          ...(nameArabic !== undefined && { nameArabic }),
          function: held,
          phoneEnd: phone.slice(-2),
        })),
      ...(codeLives(code, now).ok && code && { code: { to: code.officerName, phoneEnd: code.phoneEnd } }),
      mayConfirmSignedIn: found !== undefined && mayConfirmSignedIn(actor, found),
    };
  },
});
