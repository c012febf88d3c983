import { z } from 'zod';
import { organisationNames } from '#modules/registry/server';
import { centimes, plus } from '#platform/money';
import { query } from '#platform/operation/server';
import { listSharesOf } from './share-out.sql.ts';

/** What the person who asks got, and is to get, of the things she made. */
export const myShares = query({
  name: 'production.my-shares',
  input: z.object({}),
  toEverybody: true,
  async run({ db, actor }) {
    const shares = actor.kind === 'person' ? await listSharesOf(db, actor.personId) : [];
    const names = await organisationNames(db, [...new Set(shares.map((one) => one.organisationId))]);
    const sum = (isPaid: boolean) =>
      shares
        .filter(({ paidAt }) => (paidAt !== undefined) === isPaid)
        .reduce((total, { amount }) => plus(total, amount), centimes(0));
    return {
      shares: shares.map((one) => ({ ...one, seller: names.get(one.organisationId) ?? { fr: '', ar: '' } })),
      due: sum(false),
      received: sum(true),
    };
  },
});
