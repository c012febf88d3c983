import type { KnownMember } from '#modules/registry/server';
import { newId, asId } from '#platform/ids';
import type { Work } from '#platform/operation/server';
import { ok, type Result } from '#platform/result';
import { maySettle, type ConsentRefusal, type ConsentWay } from '../../making/consent.ts';
import { endConsent, insertConsent, listConsents } from './consent.sql.ts';

interface Asked {
  readonly place: { readonly organisationId: string; readonly communeCode: string };
  readonly member: KnownMember;
  readonly agrees: boolean;
  readonly way: ConsentWay;
  readonly witness: string;
}

/** A step: a member is named from now on, or no more; written down with who said it and how. */
export async function settleNaming(
  { tx, now, actor }: Work,
  { place, member, agrees, way, witness }: Asked,
): Promise<Result<undefined, ConsentRefusal>> {
  const key = { cooperative: place.organisationId, member: member.memberId };
  const before = await listConsents(tx, key);
  const hasLeft = member.leftOn !== undefined;
  const may = maySettle(before, { agrees, way, witness, hasLeft });
  if (!may.ok) return may;
  const by = actor.kind === 'person' ? actor.personId : undefined;
  if (!agrees) {
    await endConsent(tx, { ...key, way, at: now, ...(by !== undefined && { by }) });
    return ok(undefined);
  }
  const { memberId, personId, nameLatin, nameArabic } = member;
  const consent = {
    organisationId: asId<'organisation'>(place.organisationId),
    consentId: newId<'naming-consent'>(),
    communeCode: place.communeCode,
    memberId,
    personId,
    nameLatin,
    ...(nameArabic !== undefined && { nameArabic }),
    way,
    witness: way === 'herself' ? '' : witness,
    givenAt: now,
  };
  await insertConsent(tx, consent, by === undefined ? {} : { recordedBy: by });
  return ok(undefined);
}
