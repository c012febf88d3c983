import { error, redirect } from '@sveltejs/kit';
import { priceTagPaper, storeTags } from '#modules/market/server';
import { thingMakers } from '#modules/production/server';
import { statusOf } from '#platform/operation';
import { westernDigits } from '#platform/text';
import { currentInstant } from '#platform/time';
import { download } from '#platform/web/server';
import { onPaper } from '../../../../makers-on-papers.server.ts';
import type { RequestHandler } from './$types';

/** Tags printed at once, at most: twenty pages. */
const MOST = 240;

/** The tags asked, ready to print: `<thing>=<how many>`; what is no number counts for none. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const answer = await storeTags.ask({ actor: locals.actor }, params);
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  const { seller, things } = answer.value;
  const products = things.map(({ productId }) => productId);
  const makers = await thingMakers.ask(
    { actor: locals.actor },
    { cooperative: seller.organisationId, products },
  );
  const made = makers.ok ? onPaper(makers.value) : {};
  let left = MOST;
  const tagged = things.map((thing) => {
    const asked = Math.trunc(Number(westernDigits(url.searchParams.get(thing.productId) ?? '')));
    const count = Math.min(Math.max(0, Number.isFinite(asked) ? asked : 0), left);
    left -= count;
    return { ...thing, count, made: made[thing.productId] };
  });
  // Nothing asked: no paper, and the page where it is.
  if (left === MOST) return redirect(303, url.pathname.replace(/\.pdf$/, ''));
  return download(await priceTagPaper({ seller, tagged }, { locale: locals.locale, now: currentInstant() }));
};
