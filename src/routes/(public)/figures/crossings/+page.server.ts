import { error } from '@sveltejs/kit';
import { crossedFigures } from '#modules/observatory/server';
import { statusOf } from '#platform/operation';
import { addressInput } from '#platform/web/server';
import type { PageServerLoad } from './$types';

/** The crossing asked by the address; what cannot be answered is left out, and told beside its field. */
export const load: PageServerLoad = async (event) => {
  const asking = { actor: event.locals.actor };
  const typed = addressInput(event);
  const first = await crossedFigures.ask(asking, typed);
  if (first.ok) return { asked: typed, typed, wrong: {}, table: first.value };
  const wrong: Readonly<Record<string, string>> = first.fields ?? {};
  const asked = Object.fromEntries(Object.entries(typed).filter(([key]) => wrong[key] === undefined));
  const second = await crossedFigures.ask(asking, asked);
  if (!second.ok) return error(statusOf(second.code), second.code);
  return { asked, typed, wrong, table: second.value };
};
