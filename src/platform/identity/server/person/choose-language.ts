import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { LOCALES } from '#platform/text';
import { saveLanguage } from './message-language.sql.ts';

/** A person says in which language she wants to be written to. */
export const chooseLanguage = changes({
  name: 'identity.choose-language',
  input: z.object({ language: z.enum(LOCALES, 'choose-one') }),
  async on(_, __, actor) {
    if (actor.kind !== 'person') return undefined;
    return { personId: actor.personId, organisationId: actor.onBehalfOf, communeCode: '' };
  },
  may: (actor, { personId }) => actor.kind === 'person' && actor.personId === personId,

  async run({ tx }, person, { language }) {
    await lifted(tx, () => saveLanguage(tx, person, language));
    return ok({ organisationId: person.organisationId, language });
  },
});
