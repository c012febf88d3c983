import { z } from 'zod';
import { findProduct } from '#modules/market/server';
import { entrySummary, knownMembers } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { NO_WORK } from '../../making/work.ts';
import { mayTellMaking } from '../../permissions.ts';
import { listPublicNames } from '../consent/consent.sql.ts';
import { findWork, listStagePhotos } from '../work/work.sql.ts';
import { listMakings } from './making.sql.ts';

/** Who made a thing and how, for who tells it: every member, her part of the work, whether she is named. */
export const makersPage = query({
  name: 'production.makers-page',
  input: z.object({ cooperative: z.uuid(), product: z.uuid() }),
  async run({ db, actor }, asked) {
    const product = await findProduct(db, asked);
    if (product === undefined || !mayTellMaking(actor, product)) return undefined;
    const entry = await entrySummary(db, product.organisationId);
    if (entry === undefined) return undefined;
    const members = await knownMembers(db, product.organisationId);
    const [last] = (await listMakings(db, asked)).filter(({ batchId }) => batchId === undefined);
    const ids = members.map(({ memberId }) => memberId);
    const named = await listPublicNames(db, product.organisationId, ids);
    const made = new Map(last?.makers.map(({ memberId, tenths }) => [memberId, tenths]));
    return {
      product,
      seller: entry.cooperative,
      unit: last?.unit,
      members: members
        .filter(({ memberId, leftOn }) => leftOn === undefined || made.has(memberId))
        .map(({ memberId, nameLatin, nameArabic }) => ({
          memberId,
          nameLatin,
          ...(nameArabic !== undefined && { nameArabic }),
          tenths: made.get(memberId) ?? 0,
          isNamed: named.has(memberId),
        })),
      work: (await findWork(db, asked)) ?? NO_WORK,
      photos: await listStagePhotos(db, asked),
    };
  },
});
