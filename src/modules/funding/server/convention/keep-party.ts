import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayKeepFunding } from '../../permissions.ts';
import { PartyTyped } from '../../typed-input.ts';
import { changeDraft, withOne } from './change-draft.ts';
import { lockConvention } from './convention.sql.ts';

/** Writes a party of the draft; the same short name again corrects it. There is one holder. */
export const keepParty = changes({
  name: 'funding.keep-party',
  input: PartyTyped,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  run: (work, held, { convention: _, version, ...party }) =>
    changeDraft(work, held, {
      version,
      change: (content) =>
        (party.role === 'holder') === (party.key === 'holder')
          ? ok({ ...content, parties: withOne(content.parties, party) })
          : refused('one-holder', 'role'),
    }),
});
