import { error, type RequestEvent } from '@sveltejs/kit';
import { mayKeepRegister } from '#modules/registry';
import { cooperativeThread } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { currentInstant, dayOf } from '#platform/time';
import { show } from '#platform/web/server';

const thread = show('thread', cooperativeThread, ({ params }) => ({ cooperative: params.cooperative }));

/** What the page of a form needs: the name of this one sending of it, and today, for the days it proposes. */
export function forForm() {
  return { request: newId<'request'>(), today: dayOf(currentInstant()) };
}

/** The entry of a page of the office, for the office of its place. Out of reach, the page does not exist. */
export function kept(verb: string) {
  return async (event: RequestEvent) => {
    const { actor } = event.locals;
    if (actor.kind === 'anonymous') return error(401, 'anonymous');
    if (!holdsVerb(actor, verb)) return error(403, 'forbidden');
    const shown = await thread(event);
    if (!mayKeepRegister(actor, shown.thread.cooperative)) return error(404, 'absent');
    return { ...shown, ...forForm() };
  };
}

/** The place an office reaches, as far as it is known: the whole country asks first for a region. */
export function reachOf({ locals, url }: RequestEvent): string | undefined {
  const { actor } = locals;
  if (actor.kind !== 'person') return undefined;
  if (actor.reach.kind === 'place') return actor.reach.place;
  return url.searchParams.get('region') ?? undefined;
}
