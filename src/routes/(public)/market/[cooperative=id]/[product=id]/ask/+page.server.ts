import { askPiece, pricedPiece, requestKey } from '#modules/bespoke/server';
import { newId } from '#platform/ids';
import { currentInstant, dayOf } from '#platform/time';
import { show, submit } from '#platform/web/server';
import { photoOf } from '../../../../../(cooperative)/tended.server.ts';
import { asNewShopper } from '../../../shopper.server.ts';
import type { PageServerLoad } from './$types';

/** The measures an address holds: `m-bust=92`. */
function boxesIn(url: URL): Record<string, string> {
  return Object.fromEntries([...url.searchParams].filter(([name]) => name.startsWith('m-')));
}

const shown = show('shown', pricedPiece, ({ params, url }) => {
  const boxes = boxesIn(url);
  const asked = Object.keys(boxes).length === 0 ? {} : { boxes };
  return { ...params, ...asked, options: url.searchParams.getAll('option') };
});

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  boxes: boxesIn(event.url),
  request: newId<'request'>(),
  today: dayOf(currentInstant()),
});

export const actions = {
  default: asNewShopper(
    submit(askPiece, {
      input: async ({ photo, ...typed }, { params, url, locals }) => ({
        ...typed,
        ...params,
        ...(await photoOf(photo)),
        boxes: boxesIn(url),
        options: url.searchParams.getAll('option'),
        locale: locals.locale,
      }),
      then: ({ request }) => `/market/requests/${requestKey(request)}?new=1`,
    }),
  ),
};
