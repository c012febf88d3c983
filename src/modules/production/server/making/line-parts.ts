import { z } from 'zod';
import { knownMembers } from '#modules/registry/server';
import { listOrdersById } from '#modules/sales/server';
import { query } from '#platform/operation/server';
import type { LinePart } from '../../making/line-part.ts';
import { mayTellMaking } from '../../permissions.ts';

/** Who made what is in an order and each one's part of it, by line, for the officers who share its money. */
export const lineParts = query({
  name: 'production.line-parts',
  input: z.object({ order: z.uuid() }),
  async run({ db, actor }, { order: orderId }) {
    const order = (await listOrdersById(db, [orderId])).get(orderId);
    if (order === undefined || !mayTellMaking(actor, order)) return undefined;
    const members = await knownMembers(db, order.organisationId);
    const shown = order.lines.map(({ lineId, making }): [string, LinePart[]] => {
      const parts = making?.makers.flatMap(({ memberId, basisPoints, agreed }) => {
        const member = members.find((one) => one.memberId === memberId);
        if (member === undefined) return [];
        const { nameLatin, nameArabic } = member;
        return { nameLatin, ...(nameArabic !== undefined && { nameArabic }), basisPoints, agreed };
      });
      return [lineId, parts ?? []];
    });
    return Object.fromEntries(shown);
  },
});
