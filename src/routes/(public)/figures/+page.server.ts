import { error } from '@sveltejs/kit';
import { askedFigures, isIndicatorId, type AskedFigures } from '#modules/observatory';
import { figuresAt, publishedFigures, registerDay } from '#modules/observatory/server';
import { holdsVerb, statusOf } from '#platform/operation';
import { addressInput } from '#platform/web/server';
import type { PageServerLoad } from './$types';

/**
 * The figures asked by the address. A question that cannot be read is answered as if it had not been asked,
 * and told so beside its field.
 */
export const load: PageServerLoad = async (event) => {
  const asking = { actor: event.locals.actor };
  const typed = askedFigures(addressInput(event));
  const { answer, wrong } = await readable(typed, (asked) => figuresAt.ask(asking, asked));
  const asked = without(typed, wrong);
  const indicator =
    asked.indicator !== undefined && isIndicatorId(asked.indicator) ? asked.indicator : 'cooperatives';
  if (asked.indicator !== undefined && asked.indicator !== indicator) wrong.indicator = 'not-in-list';
  const [series, published, known] = await Promise.all([
    figuresAt.ask(asking, { ...asked, by: 'year' }),
    publishedFigures.ask(asking, { place: answer.place, indicator }),
    registerDay.ask(asking, {}),
  ]);
  if (!series.ok) return error(statusOf(series.code), series.code);
  if (!published.ok) return error(statusOf(published.code), published.code);
  if (!known.ok) return error(statusOf(known.code), known.code);
  return {
    asked: without(asked, wrong),
    typed,
    wrong,
    indicator,
    figures: answer,
    series: series.value,
    published: published.value,
    register: known.value,
    may: { rows: holdsVerb(event.locals.actor, 'observatory.figure-rows') },
  };
};

/** Asks, and asks again without what was refused. */
async function readable(typed: AskedFigures, ask: (asked: AskedFigures) => ReturnType<typeof figuresAt.ask>) {
  const first = await ask(typed);
  const wrong: Record<string, string> = first.ok ? {} : { ...first.fields };
  if (first.ok) return { answer: first.value, wrong };
  const second = await ask(without(typed, wrong));
  return second.ok ? { answer: second.value, wrong } : error(statusOf(second.code), second.code);
}

function without(asked: AskedFigures, wrong: Readonly<Record<string, string>>): AskedFigures {
  return askedFigures(Object.fromEntries(Object.entries(asked).filter(([key]) => wrong[key] === undefined)));
}
