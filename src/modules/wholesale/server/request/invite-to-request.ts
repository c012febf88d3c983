import { z } from 'zod';
import { communesOfOrganisations, registeredAmong } from '#modules/registry/server';
import { lifted } from '#platform/database/server';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { isSomebody } from '../../permissions.ts';
import { MOST_ASKED } from '../../request/request.ts';
import { conductsRequest } from './conducts-request.ts';
import { insertAsked } from './answer.sql.ts';
import { lockRequest } from './request.sql.ts';
import { tellAsked } from './tell-asked.ts';

/** More cooperatives are asked: by the union that gathers, or by who buys. */
export const inviteToRequest = creates({
  name: 'wholesale.invite-to-request',
  input: z.object({
    request: z.uuid(),
    union: z.uuid().optional(),
    cooperatives: z.array(z.uuid()).min(1, 'choose-one').max(MOST_ASKED, 'too-long'),
  }),
  may: (actor) => isSomebody(actor),

  async run(work, { request: requestId, union, cooperatives }) {
    const { tx, actor, today } = work;
    const request = await lifted(tx, () => lockRequest(tx, requestId));
    if (request === undefined || !(await conductsRequest(tx, actor, request, union)))
      return refused('absent');
    if (request.state !== 'open' || request.answerBy < today) return refused('request-ended');
    const open = [...(await registeredAmong(tx, cooperatives))];
    if (open.length === 0) return refused('nobody-asked', 'cooperatives');
    const places = await communesOfOrganisations(tx, open);
    const shops = open.map((organisationId) => ({
      organisationId,
      communeCode: places.get(organisationId) ?? '',
    }));
    await lifted(tx, () => insertAsked(tx, request, shops));
    await lifted(tx, () => tellAsked(work, request, shops));
    return ok({ request: requestId, union, asked: shops.length });
  },
});
