import { error, type RequestEvent } from '@sveltejs/kit';
import { mayTendCooperative } from '#modules/registry';
import { cooperativeThread, memberSheet } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { currentInstant, dayOf } from '#platform/time';
import { show } from '#platform/web/server';

const thread = show('thread', cooperativeThread, ({ params }) => ({ cooperative: params.cooperative }));
const sheet = show('sheet', memberSheet, ({ params }) => params);

/** What the page of a form needs: the name of this one sending of it, and today, for the days it proposes. */
export function forForm() {
  return { request: newId<'request'>(), today: dayOf(currentInstant()) };
}

/** The cooperative of a page with one task, for who may do it there. Out of reach it is absent. */
export function tended(verb: string) {
  return async (event: RequestEvent) => {
    const { actor } = event.locals;
    if (actor.kind === 'anonymous') return error(401, 'anonymous');
    const shown = await thread(event);
    if (!mayTendCooperative(actor, shown.thread.cooperative)) return error(404, 'absent');
    if (!holdsVerb(actor, verb)) return error(403, 'forbidden');
    return { ...shown, ...forForm() };
  };
}

/** The member of a page with one task. */
export async function tendedMember(event: RequestEvent) {
  return { ...(await sheet(event)), ...forForm() };
}

/** Several photos of a posted form, each in base64; empty boxes are none. */
export async function photosOf(photos: unknown): Promise<string[]> {
  const files = (Array.isArray(photos) ? photos : []).filter((one) => one instanceof File && one.size > 0);
  return Promise.all(files.map(async (one) => (await photoOf(one)).photo));
}

/** The photo of a posted form, as commands take one: its content in base64, and its name. */
export async function photoOf(photo: unknown): Promise<{ photo: string; photoName: string }> {
  if (!(photo instanceof File) || photo.size === 0) return { photo: '', photoName: '-' };
  return {
    photo: Buffer.from(await photo.arrayBuffer()).toString('base64'),
    photoName: photo.name.slice(0, 200) || '-',
  };
}
