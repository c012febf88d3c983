import { z } from 'zod';
import { query } from '#platform/operation/server';
import type { Cooperative } from '../../cooperative.ts';
import type { Portrait } from '../../portrait.ts';
import type { MemberOfThread } from '../../thread.ts';
import { listMemberships } from './membership.sql.ts';

/** A cooperative a person belongs to, or belonged to, and her own line in it. */
export interface Membership {
  readonly cooperative: Pick<
    Cooperative,
    'organisationId' | 'nameFr' | 'nameAr' | 'nameZgh' | 'communeCode' | 'sector' | 'state'
  >;
  readonly member: MemberOfThread;
  /** Her photo, when she agreed to one. */
  readonly portrait?: Pick<Portrait, 'picture' | 'consentedAt'>;
}

/** What the register says of the person who asks: her own lines, and nobody else's. */
export const myMemberships = query({
  name: 'registry.my-memberships',
  input: z.object({}),
  toEverybody: true,
  async run({ db, actor }): Promise<Membership[]> {
    return actor.kind === 'person' ? listMemberships(db, actor.personId) : [];
  },
});
