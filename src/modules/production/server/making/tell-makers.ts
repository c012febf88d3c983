import { z } from 'zod';
import { lockProduct } from '#modules/market/server';
import { knownMembers } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { makersOf, readWork, UNITS, type Maker, type Unit } from '../../making/making.ts';
import { mayTellMaking } from '../../permissions.ts';
import { insertMaking } from './making.sql.ts';

/** Tells who made a thing, and how much each: her days, her knots, her kilos. The last word counts. */
export const tellMakers = changes({
  name: 'production.tell-makers',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    unit: z.enum(UNITS, 'choose-one'),
    work: z.record(z.uuid(), z.string().max(20)),
  }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => mayTellMaking(actor, product),

  async run({ tx, now, actor }, product, { unit, work }) {
    const { organisationId, communeCode, productId } = product;
    const told = readMakers(work, unit);
    if (!told.ok) return told;
    const makers = makersOf(told.value);
    if (!makers.ok) return makers;
    const known = new Set((await knownMembers(tx, organisationId)).map(({ memberId }) => memberId));
    if (makers.value.some(({ memberId }) => !known.has(memberId))) return refused('not-a-member');
    const making = {
      organisationId,
      makingId: newId<'making'>(),
      communeCode,
      productId,
      unit,
      makers: makers.value,
      toldAt: now,
    };
    await insertMaking(tx, making, actor.kind === 'person' ? { toldBy: actor.personId } : {});
    return ok({ organisationId, communeCode, product: productId, makers: makers.value.length });
  },
});

function readMakers(
  work: Readonly<Record<string, string>>,
  unit: Unit,
): Result<Maker[], 'work-unreadable' | 'knots-whole'> {
  const makers: Maker[] = [];
  for (const [memberId, typed] of Object.entries(work)) {
    const read = readWork(typed, unit);
    if (!read.ok) return refused(read.code, `work-${memberId}`);
    makers.push({ memberId, tenths: read.value });
  }
  return ok(makers);
}
