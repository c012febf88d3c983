import { redirect, type RequestEvent } from '@sveltejs/kit';
import { addPasskey, myAccount, offerPasskey, removePasskey, siteOf } from '#platform/identity/server';
import { holdsVerb } from '#platform/operation';
import { localised } from '#platform/text';
import { dayOf } from '#platform/time';
import { show, submit } from '#platform/web/server';

const account = show('mine', myAccount, () => ({}));

export const load = async (event: RequestEvent) => {
  const { actor, locale } = event.locals;
  if (actor.kind !== 'person' || !holdsVerb(actor, addPasskey.name))
    return redirect(303, localised('/me', locale));
  const { mine } = await account(event);
  const passkeys = mine.passkeys.map(({ addedAt, ...passkey }) => ({ ...passkey, since: dayOf(addedAt) }));
  return { passkeys, options: JSON.stringify(await offerPasskey(actor, siteOf(event))) };
};

export const actions = {
  add: submit(addPasskey, {
    then: () => '/me/passkeys',
    input: ({ response, label }, event) => ({ response, label, ...siteOf(event) }),
  }),
  remove: submit(removePasskey, { then: () => '/me/passkeys', input: ({ passkey }) => ({ passkey }) }),
};
