import { type RequestEvent } from '@sveltejs/kit';
import { capitalOfFile, duesOf, mayPrepareFile } from '#modules/formation';
import { creationFile } from '#modules/formation/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { show } from '#platform/web/server';

const dossier = show('dossier', creationFile, ({ params }) => ({ file: params.file }));

/** A file, for who may read it; what may be done with it; a name for each form that may be sent. */
export async function filePage(event: RequestEvent) {
  const { actor } = event.locals;
  const shown = await dossier(event);
  const { file } = shown.dossier;
  const mayPrepare = holdsVerb(actor, 'formation.submit-step') && mayPrepareFile(actor, file);
  return {
    ...shown,
    lateDues: duesOf(shown.dossier, shown.dossier.law, shown.dossier.today).lateCount,
    capital: capitalOfFile(shown.dossier, shown.dossier.law),
    mayPrepare: mayPrepare && file.state !== 'with-office',
    mayLook: holdsVerb(actor, 'formation.reveal-number'),
    requests: Array.from({ length: 8 }, () => newId<'request'>()),
  };
}
