import { createHash } from 'node:crypto';
import { documentMediaType } from '#modules/registry';
import { LARGEST_FILE } from '#platform/files';
import { keepFile } from '#platform/files/server';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { isOpenClaim } from '../../claim/claim.ts';
import { mayClaimFor } from '../../permissions.ts';
import { ExpenseTyped } from '../../typed-input.ts';
import { findInForce } from '../convention/convention.sql.ts';
import { lockClaim, saveClaim } from './claim.sql.ts';
import { insertExpense } from './expense.sql.ts';

/** Adds an invoice to a claim, with its file. What makes it the same invoice is compared when it is sent. */
export const keepExpense = changes({
  name: 'funding.keep-expense',
  input: ExpenseTyped,
  on: (tx, { claim }) => lockClaim(tx, claim),
  may: (actor, claim) => mayClaimFor(actor, claim),

  async run(work, held, { claim: _, version, fileName: name, content, ice, earmarked, ...typed }) {
    if (!isOpenClaim(held)) return refused('claim-not-there');
    if (version !== held.version) return refused('stale');
    if (typed.invoiceDay > work.today) return refused('day-in-future', 'invoiceDay');
    const { organisationId, communeCode, claimId } = held;
    const inForce = await findInForce(work.tx, { organisationId, conventionId: held.conventionId });
    if (!inForce?.content.lines.some(({ key }) => key === typed.line)) return refused('line-unknown', 'line');
    const bytes = Buffer.from(content, 'base64');
    if (bytes.length > LARGEST_FILE)
      return refused('file-too-large', 'content', { limit: LARGEST_FILE / 1024 / 1024 });
    const mediaType = documentMediaType(bytes);
    if (!mediaType.ok) return refused('file-kind', 'content');
    const label = { organisationId, communeCode, name, visibility: 'reach' } as const;
    const fileId = await keepFile(work.tx, { ...label, mediaType: mediaType.value, bytes, now: work.now });
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    await insertExpense(work.tx, held, {
      ...typed,
      ...(ice !== undefined && { ice }),
      ...(earmarked !== undefined && { earmarked }),
      expenseId: newId<'expense'>(),
      claimId,
      fileId,
      fileHash,
    });
    await saveClaim(work.tx, held, held.state);
    return ok({ organisationId, communeCode, claim: claimId });
  },
});
