import { z } from 'zod';
import { query } from '#platform/operation/server';
import { maySeeWithin } from '../../permissions.ts';
import { findCooperative } from '../cooperative/cooperative.sql.ts';
import { findMember } from './member-list.sql.ts';
import { listPortraits } from './portrait.sql.ts';

/** One member of a cooperative, with every function she held: for its officers and its office. */
export const memberSheet = query({
  name: 'registry.member-sheet',
  input: z.object({ cooperative: z.uuid(), member: z.uuid() }),
  async run({ db, actor, today }, { cooperative: organisationId, member: memberId }) {
    const cooperative = await findCooperative(db, organisationId);
    if (cooperative === undefined || !maySeeWithin(actor, cooperative)) return undefined;
    const member = await findMember(db, { organisationId, memberId });
    const [portrait] = await listPortraits(db, { organisationId, memberId });
    return member && { cooperative, member, portrait, today };
  },
});
