import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayKeepFunding } from '../../permissions.ts';
import { TermsTyped } from '../../typed-input.ts';
import { changeDraft } from './change-draft.ts';
import { lockConvention } from './convention.sql.ts';

/** Writes what the convention is for, from when and until when. */
export const keepTerms = changes({
  name: 'funding.keep-terms',
  input: TermsTyped,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  async run(work, held, { convention: _, version, ...terms }) {
    if (terms.until <= terms.from) return refused('ends-before-it-begins', 'until');
    return changeDraft(work, held, { version, change: (content) => ok({ ...content, ...terms }) });
  },
});
