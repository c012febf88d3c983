import { z } from 'zod';
import { post } from '#platform/ledger/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayTellMaking } from '../../permissions.ts';
import { BOOK, paidShare } from '../../share-out/share-book.ts';
import { listShares, lockShareOut, paySome } from './share-out.sql.ts';

/**
 * Another officer than the one who shared says who has her money: whose signature or mark is on the
 * sheet. Of her own part nobody says it herself. /
 */
export const confirmShares = changes({
  name: 'production.confirm-shares',
  input: z.object({
    cooperative: z.uuid(),
    share: z.uuid(),
    members: z.array(z.uuid()).default([]),
    proof: z.string().trim().max(120, 'too-long').default(''),
  }),
  on: (tx, asked) => lockShareOut(tx, asked),
  may: (actor, shareOut) => mayTellMaking(actor, shareOut),

  async run(work, shareOut, { members, proof, ...key }) {
    const { tx, actor, now } = work;
    if (actor.kind !== 'person') return refused('forbidden');
    if (shareOut.undoneAt !== undefined) return refused('share-undone');
    if (actor.personId === shareOut.sharedBy) return refused('needs-another-person');
    if (members.length === 0) return refused('nobody-paid', 'members');
    if (proof === '') return refused('proof-missing', 'proof');
    const shares = await listShares(tx, key);
    const paid = shares.filter(({ memberId }) => members.includes(memberId));
    if (paid.length !== members.length) return refused('not-a-member');
    if (paid.some(({ paidAt }) => paidAt !== undefined)) return refused('paid-already');
    if (paid.some(({ personId }) => personId === actor.personId)) return refused('own-share', 'members');
    const { organisationId, communeCode, shareOutId } = shareOut;
    const of = { organisationId, communeCode, book: BOOK, reference: { kind: 'share-out', id: shareOutId } };
    const moves = paid.flatMap(({ memberId, amount }) => paidShare(memberId, amount));
    await post(
      work,
      moves.map((move) => ({ ...of, ...move })),
    );
    await paySome(tx, shareOut, { members, at: now, by: actor.personId, proof });
    return ok({ organisationId, communeCode, share: shareOutId });
  },
});
