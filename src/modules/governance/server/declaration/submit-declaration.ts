import { z } from 'zod';
import { lockedEntry } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { LOCALES } from '#platform/text';
import { mayBeDeclared, moved } from '../../declaration/declaration.ts';
import { asTyped, DeclaredInput, declaredFits } from '../../declaration/typed.ts';
import { mayDeclare, maySpeakFor } from '../../permissions.ts';
import { insertMove, lockDeclaration, replaceDeclaration } from './declaration.sql.ts';

/** Sends a declaration: what it says is judged, and who sent it is recorded. The cooperative then confirms. */
export const submitDeclaration = changes({
  name: 'governance.submit-declaration',
  input: DeclaredInput.extend({
    cooperative: z.uuid(),
    year: z.coerce.number().int(),
    locale: z.enum(LOCALES).default('ar'),
  }),
  on: (tx, { cooperative }) => lockedEntry(tx, cooperative),
  may: (actor, cooperative) => mayDeclare(actor, cooperative),

  async run({ tx, actor, now, today }, cooperative, { cooperative: _, year, locale, ...declared }) {
    const { organisationId, communeCode } = cooperative;
    const may = mayBeDeclared(year, { foundedOn: cooperative.foundedOn, today });
    if (!may.ok) return may;
    const known = await lockDeclaration(tx, { organisationId, year });
    const state = moved(known?.state ?? 'draft', 'submission');
    if (!state.ok) return state;
    const fits = declaredFits(declared, { year, today });
    if (!fits.ok) return fits;
    const assists = !maySpeakFor(actor, cooperative);
    const authorName = actor.kind === 'person' ? actor.name : 'Twiza';
    const authorPersonId = actor.kind === 'person' ? actor.personId : undefined;
    await replaceDeclaration(tx, cooperative, {
      organisationId,
      communeCode,
      year,
      state: state.value,
      typed: asTyped(declared),
      locale,
      ...(assists && { assistedBy: authorName }),
      submittedBy: authorPersonId,
      submittedAt: now,
      version: (known?.version ?? 0) + 1,
    });
    const move = { moveId: newId<'move'>(), year, move: 'submission', movedAt: now } as const;
    await insertMove(tx, cooperative, { ...move, authorName, authorPersonId, assists });
    return ok({ organisationId, communeCode, year });
  },
});
