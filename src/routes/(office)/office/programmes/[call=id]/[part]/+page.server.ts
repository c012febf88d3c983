import { error } from '@sveltejs/kit';
import { CALL_PARTS } from '#modules/programmes';
import { keepCall, officeCall } from '#modules/programmes/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const one = show('one', officeCall, ({ params }) => ({ call: params.call }));

export const load: PageServerLoad = async (event) => {
  const part = CALL_PARTS.find((each) => each === event.params.part);
  if (part === undefined) return error(404, 'absent');
  const shown = await one(event);
  if (shown.one.call.state !== 'draft') return error(404, 'absent');
  return { ...shown, part, request: newId<'request'>(), kept: event.url.searchParams.has('kept') };
};

export const actions = {
  default: submit(keepCall, {
    then: ({ call, part }) => `/office/programmes/${call}/${part}?kept`,
    input: ({ version, grow, drop }, { params }, boxes) => ({ ...params, version, grow, drop, boxes }),
  }),
};
