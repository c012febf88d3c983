import { applyImport, importRun, mapColumns, undoImport } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { addressInput, show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const list = show('list', importRun, (event) => ({ ...addressInput(event), ...event.params }));

export const load: PageServerLoad = async (event) => ({
  ...(await list(event)),
  request: newId<'request'>(),
});

const then = ({ importId }: { importId: string }) => `/office/imports/${importId}`;

export const actions = {
  map: submit(mapColumns, { then, input: (typed, { params }) => ({ ...params, mapping: columnsOf(typed) }) }),
  apply: submit(applyImport, { then }),
  undo: submit(undoImport, { then }),
};

/** One select per column of the list: `column-0`, `column-1`… */
function columnsOf(typed: Readonly<Record<string, unknown>>): unknown[] {
  const columns = Object.keys(typed).filter((name) => name.startsWith('column-')).length;
  return Array.from({ length: columns }, (_, at) => typed[`column-${at}`]);
}
