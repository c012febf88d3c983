import { error } from '@sveltejs/kit';
import { askedFigures } from '#modules/observatory';
import { figureRows, figuresAt } from '#modules/observatory/server';
import { cooperativesByIds } from '#modules/registry/server';
import { statusOf } from '#platform/operation';
import { addressInput } from '#platform/web/server';
import type { PageServerLoad } from './$types';

/** The rows behind a figure, for an office; their names come from the register. */
export const load: PageServerLoad = async (event) => {
  const asking = { actor: event.locals.actor };
  const input = addressInput(event);
  const found = await figureRows.ask(asking, input);
  if (!found.ok) return error(statusOf(found.code), found.code);
  const [figures, named] = await Promise.all([
    figuresAt.ask(asking, askedFigures(input)),
    cooperativesByIds.ask(asking, { ids: found.value.rows.map(({ organisationId }) => organisationId) }),
  ]);
  if (!figures.ok) return error(statusOf(figures.code), figures.code);
  if (!named.ok) return error(statusOf(named.code), named.code);
  return { asked: askedFigures(input), found: found.value, total: figures.value.total, named: named.value };
};
