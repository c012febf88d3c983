import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { z } from 'zod';
import type { Convention } from '../../convention/convention.ts';
import { funderNames, partyKeyOf } from '../../convention/party-key.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { keepProjectLines } from '../result/keep-project-lines.ts';
import { findAward, hasDeclined } from './award.sql.ts';
import { findOfAward, insertConventions } from './convention.sql.ts';

/** Begins the convention of an award: its holder and its funder are its first parties. */
export const openConvention = changes({
  name: 'funding.open-convention',
  input: z.object({ award: z.uuid() }),
  on: (tx, { award }) => findAward(tx, award),
  may: (actor, award) => mayKeepFunding(actor, award),

  async run(work, award) {
    if (award.kind === 'prize') return refused('prize-has-none');
    if (await hasDeclined(work.tx, award)) return refused('award-declined');
    if ((await findOfAward(work.tx, award)) !== undefined) return refused('convention-open-already');
    const { organisationId, communeCode, awardId, titleFr, titleAr, recipientFr, recipientAr } = award;
    const convention: Convention = {
      organisationId,
      communeCode,
      awardId,
      conventionId: newId(),
      state: 'draft',
      version: 1,
      signed: 0,
      content: {
        titleFr,
        titleAr,
        parties: [
          { key: 'holder', nameFr: recipientFr, nameAr: recipientAr, role: 'holder' },
          { key: partyKeyOf(award.funder), ...funderNames(award.funder), role: 'funder' },
        ],
        lines: [],
        obligations: [],
        instalments: [],
        rules: [],
        ceilings: [],
      },
    };
    await insertConventions(work.tx, [convention]);
    await keepProjectLines(work, [awardId]);
    return ok({ organisationId, communeCode, convention: convention.conventionId });
  },
});
