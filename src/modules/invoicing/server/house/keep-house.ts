import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { ok } from '#platform/result';
import { westernDigits } from '#platform/text';
import type { Issuer } from '../../document/invoice.ts';
import { mayKeepHouse } from '../../permissions.ts';
import { findHouse, insertHouse } from './house.sql.ts';

const text = (most: number) => z.string().trim().max(most, 'too-long').default('');
const digits = (form: RegExp, code: string) =>
  z
    .string()
    .transform((typed) => westernDigits(typed).replace(/\s/g, ''))
    .pipe(z.string().regex(form, code))
    .default('');

/**
 * An office of the market says who the house is on its own invoices. What was issued before does not
 * change.
 */
export const keepHouse = creates({
  name: 'invoicing.keep-house',
  input: z.object({
    nameFr: z.string().trim().min(2, 'name-too-short').max(160, 'too-long'),
    nameAr: z.string().trim().min(2, 'name-too-short').max(160, 'too-long'),
    address: text(300),
    phone: text(40),
    taxId: digits(/^(\d{7,8})?$/, 'tax-id-unreadable'),
    ice: digits(/^(\d{15})?$/, 'ice-unreadable'),
    businessTax: digits(/^(\d{6,10})?$/, 'business-tax-unreadable'),
    register: text(40),
    court: text(80),
  }),
  may: (actor) => mayKeepHouse(actor),

  async run({ tx, actor, now }, { nameFr, nameAr, ...said }) {
    const before = await findHouse(tx);
    const identity: Issuer = { ...said, name: { fr: nameFr, ar: nameAr }, kind: 'company', place: '' };
    const personId = actor.kind === 'person' ? actor.personId : undefined;
    await insertHouse(tx, { identity, now, ...(before && { before }), ...(personId && { personId }) });
    return ok({ version: (before?.version ?? 0) + 1 });
  },
});
