import { z } from 'zod';
import { query } from '#platform/operation/server';
import { everybody } from '../../headcount.ts';
import { maySeeWithin } from '../../permissions.ts';
import { TextInput } from '../../typed-input.ts';
import { findCooperative, listHeadcounts } from '../cooperative/cooperative.sql.ts';
import { countByPresence, listMemberPage } from './member-list.sql.ts';

/** Members of one page of the list. */
const AT_ONCE = 50;

/** The members of a cooperative, page by page: those who belong to it, or those who left. */
export const memberList = query({
  name: 'registry.member-list',
  input: z.object({
    cooperative: z.uuid(),
    q: TextInput.optional(),
    show: z.enum(['present', 'left']).default('present'),
    after: z.uuid('cursor-unknown').optional(),
  }),
  async run({ db, actor }, { cooperative: organisationId, q = '', show, after }) {
    const cooperative = await findCooperative(db, organisationId);
    if (cooperative === undefined || !maySeeWithin(actor, cooperative)) return undefined;
    const found = await listMemberPage(db, organisationId, { q, show, after, limit: AT_ONCE + 1 });
    const members = found.slice(0, AT_ONCE);
    const headcounts = await listHeadcounts(db, organisationId);
    const latest = headcounts.at(-1);
    return {
      cooperative,
      members,
      next: found.length > AT_ONCE ? members.at(-1)?.memberId : undefined,
      count: await countByPresence(db, organisationId),
      /** The number last declared, as long as it stands: members are not all entered one by one. */
      declared: latest?.source === 'declared' ? everybody(latest) : undefined,
      q,
      show,
    };
  },
});
