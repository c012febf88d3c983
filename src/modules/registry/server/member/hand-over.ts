import { endOfficerMandate, giveMemberMandate, giveOfficerMandate } from '#platform/identity/server';
import { newId } from '#platform/ids';
import type { Held, Work } from '#platform/operation/server';
import type { Day } from '#platform/time';
import { mandateName, type Cooperative } from '../../cooperative.ts';
import { TENDING_FUNCTIONS, tends, type OfficerFunction } from '../../member.ts';
import { endTerm, insertTerm, listTerms, lockMember } from './member.sql.ts';

/**
 * A step of what an amendment does: from a day on, another member holds a function, and who held it before
 * does so no more. Whoever keeps another function keeps tending.
 */
export async function handOver(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  entry: Held<Cooperative>,
  given: { readonly memberId: string; readonly function: OfficerFunction; readonly from: Day },
): Promise<void> {
  const member = await lockMember(tx, entry, given.memberId);
  if (member === undefined || member.leftOn !== undefined) return;
  const terms = await listTerms(tx, entry.organisationId);
  const held = terms.filter((one) => one.function === given.function && one.toDay === undefined);
  if (held.some(({ memberId }) => memberId === given.memberId)) return;
  for (const term of held) {
    const before = await lockMember(tx, entry, term.memberId);
    if (before === undefined) continue;
    const toDay = given.from < term.fromDay ? term.fromDay : given.from;
    await endTerm(tx, before, { officerId: term.officerId, toDay });
    const others = terms.filter((one) => one !== term);
    if (tends(before, others)) continue;
    const { personId } = before;
    await endOfficerMandate(tx, entry, { personId, on: toDay, now });
    await giveMemberMandate(tx, entry, { personId, name: mandateName(entry), from: toDay });
  }
  const from = given.from < member.admittedOn ? member.admittedOn : given.from;
  await insertTerm(tx, member, { officerId: newId<'officer'>(), function: given.function, fromDay: from });
  if (!TENDING_FUNCTIONS.includes(given.function)) return;
  const { personId } = member;
  await giveOfficerMandate(tx, entry, { personId, name: mandateName(entry), from, now });
}
