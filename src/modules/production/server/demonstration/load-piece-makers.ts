import { makerRequests } from '#modules/bespoke/server';
import { knownMembers } from '#modules/registry/server';
import { inTransaction } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { tellPieceMakers } from '../making/tell-piece-makers.ts';

const HALVES = ['60', '40'];

/** Tells who made the pieces that some cooperatives of the demonstration made to order and finished. */
export async function loadPieceMakers(sellers: readonly string[], now: Date): Promise<number> {
  const call = { actor: SYSTEM, trace: 'demonstration', now };
  let told = 0;
  for (const cooperative of new Set(sellers)) {
    const shown = await makerRequests.ask({ actor: SYSTEM, now }, { cooperative });
    const members = await inTransaction(databaseScope(SYSTEM), (tx) => knownMembers(tx, cooperative));
    const here = members.filter(({ leftOn }) => leftOn === undefined).slice(0, HALVES.length);
    if (!shown.ok || here.length < HALVES.length) continue;
    const work = Object.fromEntries(here.map(({ memberId }, at) => [memberId, HALVES[at] ?? '']));
    for (const { requestId: request } of shown.value.requests) {
      const asked = { cooperative, request, unit: 'parts', work };
      if ((await tellPieceMakers.perform(call, asked)).ok) told += 1;
    }
  }
  return told;
}
