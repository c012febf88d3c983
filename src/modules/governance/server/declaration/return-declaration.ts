import { z } from 'zod';
import { TextInput } from '#modules/registry';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { moved } from '../../declaration/declaration.ts';
import { mayDeclare, maySpeakFor } from '../../permissions.ts';
import { removeCode } from './confirmation-code.sql.ts';
import { insertMove, lockDeclaration, replaceDeclaration } from './declaration.sql.ts';

/** Sends a declaration back to be corrected, saying what is wrong: by the cooperative, or by an office. */
export const returnDeclaration = changes({
  name: 'governance.return-declaration',
  input: z.object({
    cooperative: z.uuid(),
    year: z.coerce.number().int(),
    reason: TextInput.min(3, 'reason-missing'),
  }),
  on: (tx, { cooperative: organisationId, year }) => lockDeclaration(tx, { organisationId, year }),
  may: (actor, declaration) => mayDeclare(actor, declaration),

  async run({ tx, actor, now }, declaration, { reason }) {
    const { organisationId, communeCode, year } = declaration;
    const state = moved(declaration.state, 'return');
    if (!state.ok) return state;
    await removeCode(tx, declaration);
    const version = declaration.version + 1;
    const after = { ...declaration, state: state.value, returnedReason: reason, version };
    await replaceDeclaration(tx, declaration, after);
    await insertMove(tx, declaration, {
      moveId: newId<'move'>(),
      year,
      move: 'return',
      movedAt: now,
      authorName: actor.kind === 'person' ? actor.name : 'Twiza',
      authorPersonId: actor.kind === 'person' ? actor.personId : undefined,
      assists: !maySpeakFor(actor, declaration),
      reason,
    });
    return ok({ organisationId, communeCode, year });
  },
});
