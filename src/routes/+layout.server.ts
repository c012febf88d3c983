import { holdsVerb, type Actor } from '#platform/operation';
import { settings } from '#platform/settings/server';
import type { OwnSession } from '#platform/identity';
import { splitLocale, type Locale } from '#platform/text';
import type { LayoutServerLoad } from './$types';

/**
 * What every page knows: its language, its address without it, who is signed in, whether the register is
 * invented.
 */
export const load: LayoutServerLoad = ({ locals, url }) => ({
  locale: locals.locale,
  path: splitLocale(url.pathname).path,
  search: url.search,
  demonstration: settings().demonstration,
  doors: {
    field: holdsVerb(locals.actor, 'accompaniment.start-visit'),
    mine: isOfOne(locals.actor),
    // Who tends a cooperative finds its files among what is hers.
    formation:
      holdsVerb(locals.actor, 'formation.creation-files') &&
      !(isOfOne(locals.actor) && holdsVerb(locals.actor, 'registry.describe-cooperative')),
    reviews: locals.actor.kind === 'person' && locals.actor.verbs.has('programmes.my-reviews'),
    office: OFFICE_VERBS.some((verb) => holdsVerb(locals.actor, verb)),
  },
  account:
    locals.session === undefined
      ? undefined
      : {
          name: nameOf(locals.session, locals.locale),
          mandate: locals.actor.kind === 'person' ? locals.actor.role : undefined,
        },
});

/** Her name as who reads Arabic writes it, where it is known. */
function nameOf(session: OwnSession, locale: Locale): string {
  return (locale === 'ar' ? session.personNameArabic : undefined) ?? session.personName;
}

/** Whoever holds one of these has something to do at an office. */
const OFFICE_VERBS = [
  'registry.bring-list',
  'formation.file-worklist',
  'accompaniment.caseload',
  'programmes.office-calls',
  'sales.sales-worklist',
];

/** Whether somebody acts for one organisation. */
function isOfOne(actor: Actor): boolean {
  return actor.kind === 'person' && actor.reach.kind === 'organisation';
}
