import { z } from 'zod';
import { knownMembers, lockedEntry } from '#modules/registry/server';
import { paidLines, type PaidLine } from '#modules/sales/server';
import { newId } from '#platform/ids';
import { post } from '#platform/ledger/server';
import { changes, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import type { Making } from '../../making/making.ts';
import { mayTellMaking } from '../../permissions.ts';
import { BOOK, sharedOut } from '../../share-out/share-book.ts';
import { parted, type ShareOut } from '../../share-out/share-out.ts';
import { ruleOn, type ShareRule } from '../../share-out/share-rule.ts';
import { makingOfLine } from '../making/making-of-line.ts';
import { listRules } from './share-rule.sql.ts';
import { insertShareOut, listShareOuts } from './share-out.sql.ts';
import { tellShares } from './tell-shares.ts';

/**
 * Shares what a line sold brought among who made the thing when it was ordered: by their days, knots
 * or kilos, once the cooperative has kept its part. Only money that has reached it is shared, and
 * once. /
 */
export const shareSale = changes({
  name: 'production.share-sale',
  input: z.object({ cooperative: z.uuid(), line: z.uuid() }),
  on: (tx, { cooperative }) => lockedEntry(tx, cooperative),
  may: (actor, entry) => mayTellMaking(actor, entry),

  async run(work, { organisationId, communeCode }, { line: lineId }) {
    const { tx, actor, now } = work;
    if (actor.kind !== 'person') return refused('forbidden');
    const found = await shareable(work, organisationId, lineId);
    if (!found.ok) return found;
    const { line, making, rule } = found.value;
    const { kept, parts } = parted(line.net, rule.keptBasisPoints, making.makers);
    const shareOut: ShareOut = {
      organisationId,
      shareOutId: newId(),
      communeCode,
      orderId: line.orderId,
      orderNumber: line.orderNumber,
      lineId,
      productId: line.productId,
      thing: line.name,
      quantity: line.quantity,
      net: line.net,
      kept,
      keptBasisPoints: rule.keptBasisPoints,
      unit: making.unit,
      sharedAt: now,
      sharedBy: actor.personId,
      why: '',
    };
    const members = await knownMembers(tx, organisationId);
    const shares = parts.flatMap(({ memberId, tenths, amount }) => {
      const member = members.find((one) => one.memberId === memberId);
      if (member === undefined) return [];
      const { personId, nameLatin, nameArabic } = member;
      const name = { nameLatin, ...(nameArabic !== undefined && { nameArabic }) };
      return { memberId, personId, ...name, tenths, amount, proof: '' };
    });
    if (shares.length !== parts.length) return refused('not-a-member');
    await insertShareOut(tx, shareOut, shares);
    const reference = { kind: 'share-out', id: shareOut.shareOutId };
    const of = { organisationId, communeCode, book: BOOK, reference };
    await post(
      work,
      sharedOut(lineId, { kept, parts }).map((move) => ({ ...of, ...move })),
    );
    await tellShares(work, shareOut, { shares, members });
    return ok({ organisationId, communeCode, share: shareOut.shareOutId });
  },
});

interface Shareable {
  readonly line: PaidLine;
  readonly making: Pick<Making, 'unit' | 'makers'>;
  readonly rule: ShareRule;
}

type ShareRefusal = 'absent' | 'not-paid-out-yet' | 'shared-already' | 'makers-missing' | 'rule-missing';

/** What is needed to share a line; refused with the first thing that is not there. */
async function shareable(
  { tx, today }: Work,
  cooperative: string,
  lineId: string,
): Promise<Result<Shareable, ShareRefusal>> {
  const line = (await paidLines(tx, cooperative)).find((one) => one.lineId === lineId);
  if (line === undefined) return refused('absent');
  if (!line.isPaidOut) return refused('not-paid-out-yet');
  const before = await listShareOuts(tx, cooperative);
  if (before.some((one) => one.lineId === lineId && one.undoneAt === undefined))
    return refused('shared-already');
  const making = await makingOfLine(tx, cooperative, line);
  if (making === undefined) return refused('makers-missing');
  const rule = ruleOn(await listRules(tx, cooperative), today);
  return rule === undefined ? refused('rule-missing') : ok({ line, making, rule });
}
