import { z } from 'zod';
import { entrySummary, knownMembers } from '#modules/registry/server';
import { paidLines } from '#modules/sales/server';
import { query } from '#platform/operation/server';
import { mayTellMaking } from '../../permissions.ts';
import { parted } from '../../share-out/share-out.ts';
import { ruleOn } from '../../share-out/share-rule.ts';
import { makingOfLine } from '../making/making-of-line.ts';
import { listRules } from './share-rule.sql.ts';
import { listShareOuts } from './share-out.sql.ts';

/**
 * What was sold and may be shared among its makers, with what each would get; what waits; what was
 * shared.
 */
export const saleShares = query({
  name: 'production.sale-shares',
  input: z.object({ cooperative: z.uuid() }),
  async run({ db, actor, today }, { cooperative }) {
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !mayTellMaking(actor, entry.cooperative)) return undefined;
    const rules = await listRules(db, cooperative);
    const rule = ruleOn(rules, today);
    const shareOuts = await listShareOuts(db, cooperative);
    const shared = new Set(
      shareOuts.filter(({ undoneAt }) => undoneAt === undefined).map(({ lineId }) => lineId),
    );
    const lines = (await paidLines(db, cooperative)).filter(({ lineId }) => !shared.has(lineId));
    const names = new Map((await knownMembers(db, cooperative)).map((one) => [one.memberId, one]));
    const toShare = [];
    for (const line of lines.filter(({ isPaidOut }) => isPaidOut)) {
      const making = await makingOfLine(db, cooperative, line);
      const plan =
        making === undefined || rule === undefined
          ? undefined
          : parted(line.net, rule.keptBasisPoints, making.makers);
      const parts = plan?.parts.flatMap(({ memberId, amount, tenths }) => {
        const member = names.get(memberId);
        return member === undefined ? [] : [{ ...nameOf(member), memberId, amount, tenths }];
      });
      toShare.push({ ...line, unit: making?.unit, kept: plan?.kept, parts });
    }
    return {
      seller: entry.cooperative,
      rules,
      ...(rule !== undefined && { rule }),
      toShare,
      waiting: lines.length - toShare.length,
      shareOuts,
    };
  },
});

function nameOf({ nameLatin, nameArabic }: { readonly nameLatin: string; readonly nameArabic?: string }) {
  return { nameLatin, ...(nameArabic !== undefined && { nameArabic }) };
}
