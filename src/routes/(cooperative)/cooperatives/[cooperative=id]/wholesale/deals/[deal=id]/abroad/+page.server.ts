import { error } from '@sveltejs/kit';
import { dealPage, keepAbroad } from '#modules/wholesale/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', dealPage, ({ params }) => params);
const BOXES = ['hs', 'packages', 'net', 'gross'];

export const load: PageServerLoad = async (event) => {
  const { shown: deal } = await shown(event);
  if (!deal.gathers) return error(404, 'absent');
  return { ...deal, ...forForm(), cooperative: event.params.cooperative };
};

/** What is typed of each part: `hs-<id>`, `net-<id>`… */
function linesIn(typed: Readonly<Record<string, unknown>>): Record<string, Record<string, unknown>> {
  const lines: Record<string, Record<string, unknown>> = {};
  for (const [name, value] of Object.entries(typed)) {
    const box = BOXES.find((one) => name.startsWith(`${one}-`));
    if (box === undefined) continue;
    const partId = name.slice(box.length + 1);
    lines[partId] = { ...lines[partId], [box]: value };
  }
  return lines;
}

export const actions = {
  default: submit(keepAbroad, {
    input: (typed, { params }) => ({ ...typed, deal: params.deal, lines: linesIn(typed) }),
    then: (_, { params }) => `/cooperatives/${params.cooperative}/wholesale/deals/${params.deal}?done=abroad`,
  }),
};
