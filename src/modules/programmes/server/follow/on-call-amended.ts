import { z } from 'zod';
import { officersInOffice } from '#modules/registry/server';
import type { Tx } from '#platform/database/server';
import { parsePhone } from '#platform/identity';
import type { OrganisationId } from '#platform/ids';
import type { Reaction } from '#platform/operation/server';
import { findCall, listCallVersions, type KeptCall } from '../call/call.sql.ts';
import { listApplying, listFollowers, listNamedPhones } from './follower.sql.ts';
import { tellOfCall, type Told } from './tell-of-call.ts';

const Payload = z.object({ call: z.uuid(), version: z.number() });

/**
 * An open call was amended: whoever began a file, sent or not, gets a short message with the reason, and
 * whoever asked to be told of the programme.
 */
export const onCallAmended: Reaction = {
  to: 'call-amended',
  name: 'programmes.tell-amendment',
  async run({ tx, now }, { payload }) {
    const { call: callId, version } = Payload.parse(payload);
    const call = await findCall(tx, callId);
    if (call === undefined) return;
    const made = (await listCallVersions(tx, call)).find((one) => one.version === version);
    for (const told of await toldOf(tx, call)) {
      const reason = (told.locale === 'ar' ? made?.reasonAr : made?.reasonFr) ?? '';
      await tellOfCall(tx, told, { call, version, says: 'programmes.sms.amended', reason, now });
    }
  },
};

/** Each organisation once: on the telephone it named, else on that of who presides it. */
async function toldOf(tx: Tx, call: KeptCall): Promise<Told[]> {
  const followers = await listFollowers(tx, call.programme);
  const applying = await listApplying(tx, call.callId);
  const named = await listNamedPhones(tx, applying);
  const known = new Set([...followers, ...named].map(({ organisationId }) => organisationId));
  const silent = applying.filter((one) => !known.has(one));
  const presided = await presidentsOf(tx, silent);
  const all = [...followers, ...named, ...presided];
  return [...new Map(all.map((one) => [one.organisationId, one])).values()];
}

async function presidentsOf(tx: Tx, organisations: readonly OrganisationId[]): Promise<Told[]> {
  const officers = await officersInOffice(tx, organisations);
  return organisations.flatMap((organisationId) => {
    const own = officers.filter((one) => one.organisationId === organisationId);
    const phone = own.map((one) => parsePhone(one.phone ?? '')).find((one) => one !== undefined);
    return phone === undefined ? [] : [{ organisationId, phone, locale: 'ar' as const }];
  });
}
