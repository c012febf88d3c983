import { explainFinding, savePoint, settlePoint, visitRecord } from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const record = show('record', visitRecord, ({ params }) => ({ visit: params.visit }));

export const load: PageServerLoad = async (event) => {
  const asked = event.url.searchParams;
  return {
    ...(await record(event)),
    asked: {
      item: asked.get('item') ?? undefined,
      explain: asked.get('explain') ?? undefined,
      point: asked.get('point') ?? undefined,
    },
    request: newId<'request'>(),
  };
};

const then = ({ visit }: { readonly visit: string }) => `/office/accompaniment/visits/${visit}/plan`;

export const actions = {
  point: submit(savePoint, { then }),
  explain: submit(explainFinding, { then }),
  settle: submit(settlePoint, { then }),
};
