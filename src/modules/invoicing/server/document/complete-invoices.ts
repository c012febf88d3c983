import { z } from 'zod';
import { lockedEntry } from '#modules/registry/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { completionOf } from '../../document/mention.ts';
import { mayKeepInvoices } from '../../permissions.ts';
import { completionsOf, insertCompletion } from './completion.sql.ts';
import { listOfYear } from './document.sql.ts';
import { issuerOf } from './issuer-of.ts';

/**
 * The numbers a cooperative knows now are written beside the papers of a year that lack them, with the day.
 * The
 * papers stay as they were issued.
 */
export const completeInvoices = changes({
  name: 'invoicing.complete-invoices',
  input: z.object({ cooperative: z.uuid(), year: z.coerce.number().int().min(2000).max(2200) }),
  on: (tx, { cooperative }) => lockedEntry(tx, cooperative),
  may: (actor, entry) => mayKeepInvoices(actor, entry),

  async run({ tx, now, today: day }, entry, { year }) {
    const { organisationId, communeCode } = entry;
    const known = await issuerOf(tx, organisationId);
    const all = await listOfYear(tx, organisationId, year);
    const own = all.filter((one) => one.organisationId === organisationId);
    const already = await completionsOf(tx, own);
    let completed = 0;
    for (const document of own) {
      const mentions = known && completionOf(document.content, known, already.get(document.documentId));
      if (mentions === undefined) continue;
      await insertCompletion(tx, document, { mentions, day, now });
      completed += 1;
    }
    if (completed === 0) return refused('nothing-learned');
    return ok({ organisationId, communeCode, year, completed });
  },
});
