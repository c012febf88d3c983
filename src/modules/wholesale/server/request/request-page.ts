import { z } from 'zod';
import { organisationNames } from '#modules/registry/server';
import { lifted } from '#platform/database/server';
import { query } from '#platform/operation/server';
import { listAnswers } from './answer.sql.ts';
import { conductsRequest } from './conducts-request.ts';
import { findRequest } from './request.sql.ts';

/** A request with every answer, for who buys and for the union that gathers it. */
export const requestPage = query({
  name: 'wholesale.request-page',
  input: z.object({ request: z.uuid(), cooperative: z.uuid().optional() }),
  toEverybody: true,
  async run({ db, actor, today }, { request: requestId, cooperative }) {
    const request = await lifted(db, () => findRequest(db, requestId));
    if (request === undefined || !(await conductsRequest(db, actor, request, cooperative))) return undefined;
    const answers = await lifted(db, () => listAnswers(db, requestId));
    const ids = answers.map(({ organisationId }) => organisationId);
    const names = await organisationNames(db, [
      ...ids,
      ...(request.union === undefined ? [] : [request.union]),
    ]);
    return {
      request,
      today,
      ...(request.union !== undefined && { union: names.get(request.union) }),
      answers: answers.map((answer) => ({
        ...answer,
        seller: names.get(answer.organisationId) ?? { fr: '', ar: '' },
      })),
    };
  },
});
