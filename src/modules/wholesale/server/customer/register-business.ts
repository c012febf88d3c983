import { z } from 'zod';
import { parsePhone } from '#platform/identity';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { BUYER_GROUPS } from '../../customer/customer.ts';
import { iceTyped } from '../../customer/ice.ts';
import { isSomebody } from '../../permissions.ts';
import { ProvinceTyped, short } from '../../typed-input.ts';
import { findCustomer, holdIce, saveAsking } from './customer.sql.ts';

/** A person asks to buy for a business: its name, its common number, where it is. The office answers. */
export const registerBusiness = creates({
  name: 'wholesale.register-business',
  input: z.object({
    name: short(120).min(2, 'name-too-short'),
    ice: short(40),
    group: z.enum(BUYER_GROUPS, 'choose-one'),
    place: ProvinceTyped,
    address: short(200).min(2, 'name-too-short'),
    contact: short(120).min(2, 'name-too-short'),
    phone: short(40),
    email: z.email('email-unreadable').max(200, 'too-long').or(z.literal('')).default(''),
  }),
  may: (actor) => isSomebody(actor),

  async run({ tx, actor, now }, { ice: typed, phone: dialled, ...told }) {
    if (actor.kind !== 'person') return refused('forbidden');
    const ice = iceTyped(typed);
    if (ice === undefined) return refused('ice-unreadable', 'ice');
    const phone = parsePhone(dialled);
    if (phone === undefined) return refused('phone-unreadable', 'phone');
    const { personId } = actor;
    const known = await findCustomer(tx, personId);
    if (known !== undefined && known.state !== 'refused' && known.state !== 'asked')
      return refused('customer-known');
    if (!(await holdIce(tx, ice, personId))) return refused('ice-taken', 'ice');
    await saveAsking(tx, { ...told, personId, ice, phone, askedAt: now });
    return ok({ customer: personId });
  },
});
