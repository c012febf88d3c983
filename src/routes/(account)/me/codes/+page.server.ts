import { redirect, type RequestEvent } from '@sveltejs/kit';
import { draftOneTimeCodes, setUpOneTimeCodes } from '#platform/identity/server';
import { holdsVerb } from '#platform/operation';
import { localised } from '#platform/text';
import { submit } from '#platform/web/server';

export const load = ({ locals }: RequestEvent) => {
  const { actor, locale } = locals;
  if (actor.kind !== 'person' || !holdsVerb(actor, setUpOneTimeCodes.name)) {
    return redirect(303, localised('/me', locale));
  }
  return { offered: draftOneTimeCodes(actor) };
};

export const actions = {
  default: submit(setUpOneTimeCodes, { then: () => '/me?saved' }),
};
