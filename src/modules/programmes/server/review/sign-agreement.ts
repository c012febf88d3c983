import { z } from 'zod';
import { CommuneInput, NameInput } from '#modules/registry';
import { myMemberships } from '#modules/registry/server';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { place } from '#platform/territory';
import { yearOf } from '#platform/time';
import { insertReviewer } from './reviewer.sql.ts';

/** Signs the agreement of the year: a reviewer tells where she lives and for which house she acts. */
export const signAgreement = creates({
  name: 'programmes.sign-agreement',
  input: z.object({
    communeCode: CommuneInput,
    organisationName: NameInput,
    agreed: z.literal('yes', 'agreement-missing'),
  }),
  may: (actor) => actor.kind === 'person',

  async run({ tx, actor, now, today }, { communeCode, organisationName }) {
    if (actor.kind !== 'person') return refused('forbidden');
    if (place(communeCode) === undefined) return refused('place-unknown', 'communeCode');
    const known = await myMemberships.ask({ actor, db: tx, now }, {});
    const memberOf = known.ok ? known.value.map(({ cooperative }) => cooperative.organisationId) : [];
    const { personId, name, onBehalfOf: organisationId } = actor;
    const house = { organisationId, organisationName, communeCode, memberOf };
    await insertReviewer(tx, { personId, name, ...house, agreedYear: yearOf(today) }, now);
    return ok({ organisationId, communeCode });
  },
});
