import { z } from 'zod';
import { findFile } from '#platform/files/server';
import { query } from '#platform/operation/server';
import { maySeeFunding } from '../../permissions.ts';
import { listExpenses } from '../claim/expense.sql.ts';
import { findFundingDossier } from '../convention/dossier.sql.ts';

/** The label of a paper shown for a convention, or of an invoice claimed under it, for who sees its money. */
export const evidenceFile = query({
  name: 'funding.evidence-file',
  input: z.object({ convention: z.uuid(), file: z.uuid() }),
  async run({ db, actor }, { convention, file: fileId }) {
    const dossier = await findFundingDossier(db, convention);
    if (dossier === undefined || !maySeeFunding(actor, dossier.convention)) return undefined;
    const { organisationId } = dossier.convention;
    const invoices = await Promise.all(dossier.claims.map((claim) => listExpenses(db, claim)));
    const known = [...dossier.evidence, ...invoices.flat()].some((one) => one.fileId === fileId);
    return known ? findFile(db, { organisationId, fileId }) : undefined;
  },
});
