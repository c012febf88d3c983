import { z } from 'zod';
import { lockedEntry } from '#modules/registry/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { LOCALES } from '#platform/text';
import { mayBeDeclared, type Declaration } from '../../declaration/declaration.ts';
import { TypedInput } from '../../declaration/typed.ts';
import { mayDeclare } from '../../permissions.ts';
import { lockDeclaration, replaceDeclaration } from './declaration.sql.ts';

/** Keeps a declaration as it was typed, whatever it says: nothing is judged before it is sent. */
export const saveDeclaration = changes({
  name: 'governance.save-declaration',
  input: TypedInput.extend({
    cooperative: z.uuid(),
    year: z.coerce.number().int(),
    locale: z.enum(LOCALES).default('ar'),
  }),
  on: (tx, { cooperative }) => lockedEntry(tx, cooperative),
  may: (actor, cooperative) => mayDeclare(actor, cooperative),

  async run({ tx, today }, cooperative, { cooperative: _, year, locale, ...typed }) {
    const { organisationId, communeCode } = cooperative;
    const may = mayBeDeclared(year, { foundedOn: cooperative.foundedOn, today });
    if (!may.ok) return may;
    const known = await lockDeclaration(tx, { organisationId, year });
    if (known?.state === 'confirmed') return refused('declaration-confirmed');
    if (known?.state === 'submitted') return refused('declaration-sent');
    const first = { organisationId, communeCode, year, state: 'draft', version: 0 } as const;
    const before: Omit<Declaration, 'typed' | 'locale'> = known ?? first;
    await replaceDeclaration(tx, cooperative, { ...before, typed, locale, version: before.version + 1 });
    return ok({ organisationId, communeCode, year });
  },
});
