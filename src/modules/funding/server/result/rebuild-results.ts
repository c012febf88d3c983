import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { ok } from '#platform/result';
import { replaceFor } from './keep-project-lines.ts';
import { listAwardMoney } from './project-line.sql.ts';

/** Computes the public lines of all awards anew, page by page, from awards, conventions and the ledger. */
export const rebuildResults = creates({
  name: 'funding.rebuild-results',
  input: z.object({}),
  may: (actor) => actor.kind === 'system' || (actor.kind === 'person' && actor.reach.kind === 'everything'),

  async run(work) {
    let after: string | undefined;
    let lines = 0;
    for (;;) {
      const money = await listAwardMoney(work.tx, after === undefined ? {} : { after });
      if (money.length === 0) return ok({ lines });
      await replaceFor(work, money);
      lines += money.length;
      after = money.at(-1)?.award.awardId;
    }
  },
});
