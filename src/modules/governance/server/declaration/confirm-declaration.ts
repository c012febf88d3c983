import { z } from 'zod';
import { readDigits } from '#platform/identity';
import { secretMatches } from '#platform/identity/server';
import { newId } from '#platform/ids';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { codeLives } from '../../declaration/confirmation.ts';
import { moved, receiptNumber, type Declaration } from '../../declaration/declaration.ts';
import { DeclaredInput } from '../../declaration/typed.ts';
import { declarationConfirmed } from '../../facts.ts';
import { mayConfirmSignedIn, mayDeclare } from '../../permissions.ts';
import { countTry, findCode, removeCode } from './confirmation-code.sql.ts';
import { insertMove, lockDeclaration, replaceDeclaration } from './declaration.sql.ts';

/**
 * The cooperative confirms what was declared in its name: by the code on an officer's phone, or by an officer
 * signed in for it when somebody else had sent it. A wrong code is counted: it is an answer, not a refusal.
 */
export const confirmDeclaration = changes({
  name: 'governance.confirm-declaration',
  input: z.object({
    cooperative: z.uuid(),
    year: z.coerce.number().int(),
    code: z.string().max(20).optional(),
    /** Pressed by an officer signed in for the cooperative. */
    way: z.literal('officer').optional(),
  }),
  on: (tx, { cooperative: organisationId, year }) => lockDeclaration(tx, { organisationId, year }),
  may: (actor, declaration) => mayDeclare(actor, declaration),

  async run(work, declaration, { code, way }) {
    const { organisationId, communeCode, year } = declaration;
    const state = moved(declaration.state, 'confirmation');
    if (!state.ok) return state;
    const where = { organisationId, communeCode, year };
    if (way === 'officer' && mayConfirmSignedIn(work.actor, declaration)) {
      const name = work.actor.kind === 'person' ? work.actor.name : 'Twiza';
      await confirm(work, declaration, { way: 'officer', name });
      return ok({ ...where, confirmed: true });
    }
    if (code === undefined) return refused('code-missing', 'code');
    const kept = await findCode(work.tx, where);
    const lives = codeLives(kept, work.now);
    if (!lives.ok) return lives;
    await countTry(work.tx, declaration);
    if (!(await secretMatches(readDigits(code), kept?.hashed))) return ok({ ...where, confirmed: false });
    await confirm(work, declaration, { way: 'code', name: kept?.officerName ?? '' });
    return ok({ ...where, confirmed: true });
  },
});

async function confirm(
  { tx, actor, now, today, announce }: Work,
  declaration: Held<Declaration>,
  { way, name }: { readonly way: 'code' | 'officer'; readonly name: string },
): Promise<void> {
  const { organisationId, year } = declaration;
  await removeCode(tx, declaration);
  await replaceDeclaration(tx, declaration, {
    ...declaration,
    state: 'confirmed',
    confirmedAt: now,
    confirmedWay: way,
    confirmedName: name,
    number: receiptNumber(declaration),
    version: declaration.version + 1,
  });
  await insertMove(tx, declaration, {
    moveId: newId<'move'>(),
    year,
    move: 'confirmation',
    movedAt: now,
    authorName: name,
    authorPersonId: actor.kind === 'person' ? actor.personId : undefined,
    assists: false,
  });
  const declared = DeclaredInput.parse(declaration.typed);
  announce(declarationConfirmed(organisationId, { year, day: today, declared }));
}
